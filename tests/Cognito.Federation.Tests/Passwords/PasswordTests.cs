using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests;

public sealed class PasswordTests
{
    private const string NewPassword = "Better-Horse-2";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_forgotten_password_is_set_anew_with_the_code_that_was_mailed(bool withSecret)
    {
        await using var pool = await StartAsync(client: c => c.GenerateSecret = withSecret);

        var delivery = await pool.Passwords.StartResetAsync("alice", cancellationToken: Cancellation);
        await pool.Passwords.CompleteResetAsync("alice", pool.Emulator.Outbox.Latest("alice").Code, NewPassword, cancellationToken: Cancellation);

        Assert.Equal(new CodeDelivery("a***@e***", "EMAIL", "email"), delivery);
        await SignInAsync(pool, NewPassword);
        var rejected = Assert.IsType<SignInRejected>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        Assert.Equal(SignInRejection.InvalidCredentials, rejected.Reason);
    }

    [Fact]
    public async Task A_wrong_or_old_code_and_a_weak_password_are_rejected_input()
    {
        await using var pool = await StartAsync();
        await pool.Passwords.StartResetAsync("alice", cancellationToken: Cancellation);
        var code = pool.Emulator.Outbox.Latest("alice").Code;
        var wrong = code == "000000" ? "000001" : "000000";

        Assert.Equal(CognitoErrorCode.CodeMismatch, await RejectedAsync(() => CompleteAsync(pool, wrong)));
        Assert.Equal(CognitoErrorCode.InvalidPassword, await RejectedAsync(() => CompleteAsync(pool, code, "alllowercase")));
        pool.Emulator.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(CognitoErrorCode.ExpiredCode, await RejectedAsync(() => CompleteAsync(pool, code)));
    }

    [Fact]
    public async Task Too_many_codes_are_rejected_input()
    {
        await using var pool = await StartAsync();
        for (var i = 0; i < 5; i++)
            await pool.Passwords.StartResetAsync("alice", cancellationToken: Cancellation);

        Assert.Equal(CognitoErrorCode.LimitExceeded, await RejectedAsync(() => pool.Passwords.StartResetAsync("alice", cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task Who_has_a_temporary_password_is_told_the_way_out()
    {
        await using var pool = await StartAsync();
        await AdminCalls.CreateUserAsync(pool, "bob", "Temp-Horse-1", Cancellation);

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Passwords.StartResetAsync("bob", cancellationToken: Cancellation));

        Assert.Equal(CognitoErrorCode.PasswordNotResettable, refusal.Code);
        Assert.Contains("RESEND", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_verified_contact_is_told_the_way_out()
    {
        await using var pool = await TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password), c => c.PreventUserExistenceErrors = false);

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Passwords.StartResetAsync("alice", cancellationToken: Cancellation));

        Assert.Equal(CognitoErrorCode.NoVerifiedContact, refusal.Code);
        Assert.Contains("AdminSetUserPassword", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_takes_the_same_path_as_a_user()
    {
        await using var pool = await StartAsync();

        var known = await pool.Passwords.StartResetAsync("alice", cancellationToken: Cancellation);
        var unknown = await pool.Passwords.StartResetAsync("nobody", cancellationToken: Cancellation);

        Assert.Equal((known.Medium, known.Attribute), (unknown.Medium, unknown.Attribute));
        Assert.Equal(2, pool.Emulator.Requests.All.Count);
        Assert.Equal(CognitoErrorCode.CodeMismatch, await RejectedAsync(() => pool.Passwords.CompleteResetAsync("nobody", "123456", NewPassword, cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task A_signed_in_user_changes_the_password_and_the_session_goes_on()
    {
        await using var pool = await StartAsync();
        var session = await SignInAsync(pool);

        await pool.Passwords.ChangeAsync(session.AccessToken, TestPool.Password, NewPassword, Cancellation);

        Assert.Equal("alice", (await pool.Profile.GetAsync(session.AccessToken, Cancellation)).Username);
        await SignInAsync(pool, NewPassword);
    }

    [Fact]
    public async Task The_wrong_current_password_is_said_to_be_that_one()
    {
        await using var pool = await StartAsync();
        var session = await SignInAsync(pool);

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => pool.Passwords.ChangeAsync(session.AccessToken, "Wrong-Horse-1", NewPassword, Cancellation));

        Assert.Equal(CognitoErrorCode.InvalidCredentials, refusal.Code);
        Assert.Contains("current password is wrong", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong-Horse-1", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_password_sends_none()
    {
        await using var pool = await StartAsync();
        var session = await SignInAsync(pool);

        // Alice has one, so the emulator wants it; what matters is what was sent.
        Assert.Equal(CognitoErrorCode.InvalidParameter, await RejectedAsync(() => pool.Passwords.ChangeAsync(session.AccessToken, null, NewPassword, Cancellation)));

        Assert.Equal(["AccessToken", "ProposedPassword"], Assert.Single(pool.Sent("ChangePassword")).AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_session_that_is_over_asks_for_a_new_sign_in()
    {
        await using var pool = await StartAsync();
        var session = await SignInAsync(pool);
        await pool.Directory.Sessions.SignOutEverywhereAsync(session.AccessToken, Cancellation);

        var ended = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => pool.Passwords.ChangeAsync(session.AccessToken, TestPool.Password, NewPassword, Cancellation));

        Assert.Equal(CognitoErrorCode.TokenRevoked, ended.Code);
    }

    [Theory]
    [InlineData("NotAuthorizedException")]
    [InlineData("UserNotFoundException")]
    [InlineData("PasswordResetRequiredException")]
    public async Task What_Cognito_says_of_the_session_asks_for_a_new_sign_in(string type)
    {
        var directory = UserDirectory.Create(new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "client1" } }, handler: new RecordedHandler().Error(type, "Words of tomorrow"));

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => directory.Passwords.ChangeAsync(new AccessToken("a"), TestPool.Password, NewPassword, Cancellation));
    }

    [Fact]
    public async Task The_request_context_goes_along()
    {
        await using var pool = await StartAsync();
        var context = new RequestContext { ClientMetadata = new Dictionary<string, string> { ["source"] = "web" }, AnalyticsEndpointId = "endpoint-1", IpAddress = "192.0.2.7", EncodedDeviceFingerprint = "fingerprint" };

        await pool.Passwords.StartResetAsync("alice", context, Cancellation);
        await pool.Passwords.CompleteResetAsync("alice", pool.Emulator.Outbox.Latest("alice").Code, NewPassword, context, Cancellation);

        foreach (var operation in (string[])["ForgotPassword", "ConfirmForgotPassword"])
        {
            var sent = Assert.Single(pool.Sent(operation));
            Assert.Equal("web", (string?)sent["ClientMetadata"]!["source"]);
            Assert.Equal("endpoint-1", (string?)sent["AnalyticsMetadata"]!["AnalyticsEndpointId"]);
            Assert.Equal("192.0.2.7", (string?)sent["UserContextData"]!["IpAddress"]);
            Assert.Equal("fingerprint", (string?)sent["UserContextData"]!["EncodedData"]);
        }
    }

    [Fact]
    public async Task Empty_texts_and_a_token_that_was_never_set_are_mistakes_of_the_program()
    {
        await using var pool = await StartAsync();
        var token = new AccessToken("a");

        await Assert.ThrowsAsync<ArgumentException>("proposed", () => pool.Passwords.ChangeAsync(token, "a", "", Cancellation));
        await Assert.ThrowsAsync<ArgumentException>("current", () => pool.Passwords.ChangeAsync(token, "", "a", Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => pool.Passwords.ChangeAsync(default, "a", "b", Cancellation));
        await Assert.ThrowsAsync<ArgumentException>("username", () => pool.Passwords.StartResetAsync("", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentException>("username", () => pool.Passwords.CompleteResetAsync("", "1", "a", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentException>("code", () => pool.Passwords.CompleteResetAsync("alice", "", "a", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentException>("newPassword", () => pool.Passwords.CompleteResetAsync("alice", "1", "", cancellationToken: Cancellation));
        Assert.Empty(pool.Emulator.Requests.All);
    }

    private static Task<TestPool> StartAsync(Action<ClientSeed>? client = null) => TestPool.StartAsync(
        p => p.AddUser("alice", TestPool.Password, u =>
        {
            u.Attributes["email"] = "alice@example.com";
            u.Attributes["email_verified"] = "true";
        }),
        client);

    private static Task CompleteAsync(TestPool pool, string code, string password = NewPassword) =>
        pool.Passwords.CompleteResetAsync("alice", code, password, cancellationToken: Cancellation);

    private static async Task<CognitoErrorCode> RejectedAsync(Func<Task> call) => (await Assert.ThrowsAsync<RejectedInputException>(call)).Code;

    private static async Task<UserSession> SignInAsync(TestPool pool, string password = TestPool.Password) =>
        Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", password), Cancellation)).Session;
}
