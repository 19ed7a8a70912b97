using Cognito.Federation.Administration;
using static Cognito.Federation.Tests.Administration.AdminDesk;

namespace Cognito.Federation.Tests.Administration;

public sealed class UserAccessTests
{
    [Fact]
    public async Task A_registration_is_confirmed_without_its_code_once()
    {
        await using var pool = await TestPool.StartAsync();
        await pool.SignUp.RegisterAsync(new SignUpRequest("alice", TestPool.Password).With("email", "alice@example.com"), Cancellation);

        await pool.Admin.Access.ConfirmAsync("alice", cancellationToken: Cancellation);

        await pool.SessionAsync();
        var refused = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Access.ConfirmAsync("alice", cancellationToken: Cancellation));
        Assert.Equal(CognitoErrorCode.UserAlreadyConfirmed, refused.Code);
    }

    [Fact]
    public async Task A_permanent_password_works_at_once_and_a_temporary_one_asks_for_another()
    {
        await using var pool = await AdminDesk.StartAsync();

        await pool.Admin.Access.SetPasswordAsync("alice", "Another-Horse-2", isPermanent: true, Cancellation);
        await pool.SessionAsync(password: "Another-Horse-2");

        await pool.Admin.Access.SetPasswordAsync("alice", "Third-Horse-3", isPermanent: false, Cancellation);
        Assert.Equal("NEW_PASSWORD_REQUIRED", Assert.IsAssignableFrom<SignInChallenge>(await pool.SignInAsync(password: "Third-Horse-3")).Name);

        var weak = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Access.SetPasswordAsync("alice", "weak", isPermanent: true, Cancellation));
        Assert.Equal(CognitoErrorCode.InvalidPassword, weak.Code);
        Assert.DoesNotContain("weak", weak.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_password_works_no_more_and_a_code_is_sent()
    {
        await using var pool = await AdminDesk.StartAsync(p => p.AddUser("bob", TestPool.Password));

        await pool.Admin.Access.ResetPasswordAsync("alice", new Dictionary<string, string> { ["why"] = "leak" }, Cancellation);

        Assert.IsType<PasswordResetRequired>(await pool.SignInAsync());
        Assert.Equal(UserStatus.ResetRequired, (await pool.Admin.Users.GetAsync("alice", Cancellation))!.Status);
        Assert.Equal(Emulator.MessagePurpose.ForgotPassword, pool.Emulator.Outbox.Latest("alice@example.com").Purpose);
        Assert.Equal("leak", (string?)Assert.Single(pool.Sent("AdminResetUserPassword"))["ClientMetadata"]!["why"]);
        var noAddress = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Access.ResetPasswordAsync("bob", cancellationToken: Cancellation));
        Assert.Equal(CognitoErrorCode.NoVerifiedContact, noAddress.Code);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session()
    {
        await using var pool = await AdminDesk.StartAsync();
        var (first, second) = (await pool.SessionAsync(), await pool.SessionAsync());

        await pool.Admin.Access.SignOutEverywhereAsync("alice", Cancellation);

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => pool.Directory.Sessions.RefreshAsync(first, Cancellation));
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => pool.Profile.GetAsync(second.AccessToken, Cancellation));
        await pool.SessionAsync();
    }

    [Fact]
    public async Task Factors_are_turned_on_and_preferred()
    {
        var handler = new RecordedHandler().Reply("{}").Reply("{}");
        var admin = Over(handler);

        await admin.Access.SetMfaPreferenceAsync("alice", new AdminMfaPreference { AuthenticatorApp = true, Sms = false, Preferred = AdminMfaFactor.AuthenticatorApp }, Cancellation);
        await admin.Access.SetMfaPreferenceAsync("alice", new AdminMfaPreference { Email = true }, Cancellation);

        Assert.Equal("""{"SMSMfaSettings":{"Enabled":false,"PreferredMfa":false},"SoftwareTokenMfaSettings":{"Enabled":true,"PreferredMfa":true},"Username":"alice","UserPoolId":"us-east-1_AbCdEfGhI"}""", handler.Requests[0].Body);
        Assert.Equal("""{"EmailMfaSettings":{"Enabled":true,"PreferredMfa":false},"Username":"alice","UserPoolId":"us-east-1_AbCdEfGhI"}""", handler.Requests[1].Body);
    }

    [Fact]
    public async Task A_preference_that_contradicts_itself_is_a_mistake()
    {
        var admin = Over(new RecordedHandler());

        await Assert.ThrowsAsync<ArgumentException>(() => admin.Access.SetMfaPreferenceAsync("alice", new AdminMfaPreference(), Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => admin.Access.SetMfaPreferenceAsync("alice", new AdminMfaPreference { Sms = true, Preferred = AdminMfaFactor.Email }, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => admin.Access.SetMfaPreferenceAsync("alice", new AdminMfaPreference { Sms = false, Preferred = AdminMfaFactor.Sms }, Cancellation));
    }

    [Fact]
    public async Task Events_are_read_over_all_pages_and_judged()
    {
        var handler = new RecordedHandler()
            .Reply("""{"AuthEvents":[{"EventId":"e1","EventType":"SignIn","CreationDate":1700000000.5,"EventResponse":"Fail","EventRisk":{"RiskDecision":"Block","RiskLevel":"High","CompromisedCredentialsDetected":true},"ChallengeResponses":[{"ChallengeName":"Password","ChallengeResponse":"Failure"}],"EventContextData":{"IpAddress":"203.0.113.9","City":"Bonn","Country":"Germany","DeviceName":"Firefox","Timezone":"x"},"EventFeedback":{"FeedbackValue":"Invalid","Provider":"Admin"}}],"NextToken":"n"}""")
            .Reply("""{"AuthEvents":[{"EventId":"e2","EventType":"SignUp","EventResponse":"Pass"}]}""")
            .Reply("{}");
        var admin = Over(handler);

        var events = await admin.Access.ListAuthEventsAsync("alice", Cancellation).ToListAsync();
        await admin.Access.GiveFeedbackAsync("alice", "e2", isValid: true, Cancellation);

        Assert.Equal(["e1", "e2"], events.Select(e => e.Id));
        var first = events[0];
        Assert.Equal(("SignIn", "Fail", "High", "Block", true), (first.Kind, first.Response, first.RiskLevel, first.RiskDecision, first.IsPasswordCompromised));
        Assert.Equal(("203.0.113.9", "Firefox", "Bonn", "Germany", "Invalid"), (first.IpAddress, first.DeviceName, first.City, first.Country, first.Feedback));
        Assert.Equal([("Password", "Failure")], first.Challenges);
        Assert.DoesNotContain("203.0.113.9", first.ToString(), StringComparison.Ordinal);
        Assert.Null(events[1].RiskLevel);
        Assert.Contains("\"NextToken\":\"n\"", handler.Requests[1].Body, StringComparison.Ordinal);
        Assert.Equal("""{"EventId":"e2","FeedbackValue":"Valid","Username":"alice","UserPoolId":"us-east-1_AbCdEfGhI"}""", handler.Requests[2].Body);
    }

    [Fact]
    public async Task Events_of_a_pool_without_threat_protection_are_the_operators_concern()
    {
        var admin = Over(new RecordedHandler().Error("UserPoolAddOnNotEnabledException", "off"));

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => admin.Access.ListAuthEventsAsync("alice", Cancellation).ToListAsync());

        Assert.Equal(CognitoErrorCode.UserPoolAddOnNotEnabled, fault.Code);
        Assert.False(fault.IsTransient);
    }
}
