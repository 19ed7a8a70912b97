using Cognito.Federation.Administration;
using static Cognito.Federation.Tests.Administration.AdminDesk;

namespace Cognito.Federation.Tests.Administration;

public sealed class UserAdminTests
{
    [Fact]
    public async Task An_administrator_makes_a_user_who_chooses_a_password_at_the_first_sign_in()
    {
        await using var pool = await AdminDesk.StartAsync();

        var made = await pool.Admin.Users.CreateAsync(
            new CreateUserRequest("bob") { Mediums = InvitationMediums.Email }.With("email", "bob@example.com").With("email_verified", "true"),
            Cancellation);

        Assert.Equal(("bob", UserStatus.ForceChangePassword, true, "bob@example.com"), (made.Username, made.Status, made.IsEnabled, made.Email));
        Assert.True(made.IsEmailVerified);
        Assert.True(Guid.TryParse(made.Subject, out _));
        Assert.Equal(pool.Emulator.Clock.GetUtcNow(), made.CreatedAt, TimeSpan.FromMinutes(1));
        var challenge = Assert.IsAssignableFrom<SignInChallenge>(await pool.SignInAsync("bob", pool.Emulator.Outbox.Latest("bob@example.com").Code));
        Assert.Equal("NEW_PASSWORD_REQUIRED", challenge.Name);
    }

    [Fact]
    public async Task The_temporary_password_and_the_silence_are_the_administrators()
    {
        await using var pool = await AdminDesk.StartAsync();

        await pool.Admin.Users.CreateAsync(
            new CreateUserRequest("bob") { TemporaryPassword = new Secret("Temporary-1"), Invitation = InvitationAction.Suppress, ClientMetadata = new Dictionary<string, string> { ["why"] = "test" } }.With("email", "bob@example.com"),
            Cancellation);

        Assert.Empty(pool.Emulator.Outbox.All);
        Assert.IsAssignableFrom<SignInChallenge>(await pool.SignInAsync("bob", "Temporary-1"));
        var sent = Assert.Single(pool.Sent("AdminCreateUser"));
        Assert.Equal("test", (string?)sent["ClientMetadata"]!["why"]);
        Assert.Null(sent["DesiredDeliveryMediums"]);
        Assert.Null(sent["ForceAliasCreation"]);
    }

    [Fact]
    public async Task An_invitation_is_sent_again_until_the_user_has_signed_in()
    {
        await using var pool = await AdminDesk.StartAsync();
        var request = new CreateUserRequest("bob") { Mediums = InvitationMediums.Email }.With("email", "bob@example.com");
        await pool.Admin.Users.CreateAsync(request, Cancellation);

        await pool.Admin.Users.CreateAsync(new CreateUserRequest("bob") { Invitation = InvitationAction.Resend, Mediums = InvitationMediums.Email }, Cancellation);
        await pool.Admin.Access.SetPasswordAsync("bob", TestPool.Password, isPermanent: true, Cancellation);
        var refused = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Users.CreateAsync(new CreateUserRequest("bob") { Invitation = InvitationAction.Resend }, Cancellation));

        Assert.Equal(2, pool.Emulator.Outbox.All.Count);
        Assert.Equal(CognitoErrorCode.UnsupportedUserState, refused.Code);
    }

    [Fact]
    public async Task A_taken_name_and_a_wrong_value_are_rejected_input()
    {
        await using var pool = await AdminDesk.StartAsync();

        var taken = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Users.CreateAsync(new CreateUserRequest("alice"), Cancellation));
        var wrong = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Users.CreateAsync(new CreateUserRequest("bob").With("email", "no address"), Cancellation));

        Assert.Equal(CognitoErrorCode.UsernameExists, taken.Code);
        Assert.Equal(CognitoErrorCode.InvalidParameter, wrong.Code);
    }

    [Fact]
    public async Task A_user_is_read_and_nobody_is_null()
    {
        await using var pool = await AdminDesk.StartAsync();

        var alice = await pool.Admin.Users.GetAsync("alice", Cancellation);

        Assert.Equal(("alice", UserStatus.Confirmed, "alice@example.com"), (alice!.Username, alice.Status, alice.Email));
        Assert.Equal(alice.Subject, (await pool.Admin.Users.GetAsync(alice.Subject, Cancellation))!.Subject);
        Assert.Empty(alice.Factors);
        Assert.Null(alice.PreferredFactor);
        Assert.Null(await pool.Admin.Users.GetAsync("nobody", Cancellation));
        Assert.DoesNotContain("alice", alice.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Factors_of_a_user_are_told()
    {
        var admin = Over(new RecordedHandler().Reply("""{"Username":"alice","UserAttributes":[{"Name":"sub","Value":"s"}],"UserStatus":"CONFIRMED","Enabled":true,"UserCreateDate":1700000000.25,"PreferredMfaSetting":"SOFTWARE_TOKEN_MFA","UserMFASettingList":["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]}"""));

        var alice = await admin.Users.GetAsync("alice", Cancellation);

        Assert.Equal("SOFTWARE_TOKEN_MFA", alice!.PreferredFactor);
        Assert.Equal(["SOFTWARE_TOKEN_MFA", "EMAIL_OTP"], alice.Factors);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_250), alice.CreatedAt);
    }

    [Fact]
    public async Task Another_pools_absence_is_no_missing_user()
    {
        await using var pool = await AdminDesk.StartAsync();
        pool.Options.UserPool.Id = "us-east-1_Nowhere";

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => UserDirectory.Create(pool.Options).Admin.Users.GetAsync("alice", Cancellation));

        Assert.Equal(CognitoErrorCode.UserPoolNotFound, fault.Code);
    }

    [Fact]
    public async Task Attributes_are_set_and_removed()
    {
        await using var pool = await AdminDesk.StartAsync();

        await pool.Admin.Users.UpdateAttributesAsync("alice", new Dictionary<string, string> { ["given_name"] = "Älice", ["nickname"] = "al" }, cancellationToken: Cancellation);
        await pool.Admin.Users.DeleteAttributesAsync("alice", ["nickname"], Cancellation);

        var alice = await pool.Admin.Users.GetAsync("alice", Cancellation);
        Assert.Equal("Älice", alice!.Attributes["given_name"]);
        Assert.DoesNotContain("nickname", alice.Attributes.Keys);
        var refused = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Users.UpdateAttributesAsync("nobody", new Dictionary<string, string> { ["name"] = "x" }, cancellationToken: Cancellation));
        Assert.Equal(CognitoErrorCode.UserNotFound, refused.Code);
        await Assert.ThrowsAsync<ArgumentException>(() => pool.Admin.Users.UpdateAttributesAsync("alice", new Dictionary<string, string>(), cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => pool.Admin.Users.DeleteAttributesAsync("alice", [], Cancellation));
    }

    [Fact]
    public async Task A_new_address_is_unverified_unless_the_administrator_says_otherwise()
    {
        await using var pool = await AdminDesk.StartAsync();

        await pool.Admin.Users.UpdateAttributesAsync("alice", new Dictionary<string, string> { ["email"] = "new@example.com" }, cancellationToken: Cancellation);
        Assert.False((await pool.Admin.Users.GetAsync("alice", Cancellation))!.IsEmailVerified);

        await pool.Admin.Users.UpdateAttributesAsync("alice", new Dictionary<string, string> { ["email"] = "newer@example.com", ["email_verified"] = "true" }, cancellationToken: Cancellation);
        Assert.True((await pool.Admin.Users.GetAsync("alice", Cancellation))!.IsEmailVerified);
    }

    [Fact]
    public async Task A_deleted_user_is_gone_and_the_empty_answer_of_the_service_is_understood()
    {
        await using var pool = await AdminDesk.StartAsync();
        var session = await pool.SessionAsync();

        await pool.Admin.Users.DeleteAsync("alice", Cancellation);

        Assert.Null(await pool.Admin.Users.GetAsync("alice", Cancellation));
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => pool.Profile.GetAsync(session.AccessToken, Cancellation));
        var refused = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Admin.Users.DeleteAsync("alice", Cancellation));
        Assert.Equal(CognitoErrorCode.UserNotFound, refused.Code);
    }

    [Fact]
    public async Task A_disabled_user_is_out_until_enabled()
    {
        await using var pool = await AdminDesk.StartAsync();
        var session = await pool.SessionAsync();

        await pool.Admin.Users.DisableAsync("alice", Cancellation);

        Assert.False((await pool.Admin.Users.GetAsync("alice", Cancellation))!.IsEnabled);
        Assert.IsType<SignInRejected>(await pool.SignInAsync());
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => pool.Directory.Sessions.RefreshAsync(session, Cancellation));

        await pool.Admin.Users.EnableAsync("alice", Cancellation);
        await pool.SessionAsync();
    }
}
