using Cognito.Federation.Emulator;

namespace Cognito.Federation.Tests;

public sealed class SignInTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PasswordFlow.Srp, false)]
    [InlineData(PasswordFlow.Srp, true)]
    [InlineData(PasswordFlow.Plain, false)]
    [InlineData(PasswordFlow.Plain, true)]
    public async Task The_right_password_signs_in(PasswordFlow flow, bool withSecret)
    {
        await using var pool = await WithAlice(c => c.GenerateSecret = withSecret);

        var outcome = await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password, flow), Cancellation);

        var session = Assert.IsType<SignedIn>(outcome).Session;
        Assert.Equal("alice", session.Username);
        Assert.NotNull(session.RefreshToken);
        Assert.True(session.IsFromCognito);
        Assert.Equal(session.Subject, (await pool.Profile.GetAsync(session.AccessToken, Cancellation)).Subject);
    }

    [Fact]
    public async Task With_SRP_the_password_never_leaves_the_process()
    {
        await using var pool = await WithAlice();

        await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation);

        Assert.Equal(2, pool.Emulator.Requests.All.Count);
        Assert.DoesNotContain(pool.Emulator.Requests.All, r => r.Body!.Contains(TestPool.Password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PasswordFlow.Srp)]
    [InlineData(PasswordFlow.Plain)]
    public async Task A_wrong_password_and_an_unknown_name_look_alike(PasswordFlow flow)
    {
        await using var pool = await WithAlice();

        var wrong = await pool.SignIn.StartAsync(SignInRequest.Password("alice", "Wrong-Horse-1", flow), Cancellation);
        var unknown = await pool.SignIn.StartAsync(SignInRequest.Password("nobody", "Wrong-Horse-1", flow), Cancellation);

        Assert.Equal(new SignInRejected(SignInRejection.InvalidCredentials), wrong);
        Assert.Equal(wrong, unknown);
    }

    [Theory]
    [InlineData(PasswordFlow.Srp)]
    [InlineData(PasswordFlow.Plain)]
    public async Task A_pool_that_discloses_unknown_names_is_not_passed_on(PasswordFlow flow)
    {
        await using var pool = await WithAlice(c => c.PreventUserExistenceErrors = false);

        var outcome = await pool.SignIn.StartAsync(SignInRequest.Password("nobody", "Wrong-Horse-1", flow), Cancellation);

        Assert.Equal(new SignInRejected(SignInRejection.InvalidCredentials), outcome);
    }

    [Theory]
    [InlineData(PasswordFlow.Srp, false)]
    [InlineData(PasswordFlow.Srp, true)]
    [InlineData(PasswordFlow.Plain, false)]
    [InlineData(PasswordFlow.Plain, true)]
    public async Task An_alias_is_replaced_by_the_canonical_name_everywhere(PasswordFlow flow, bool withSecret)
    {
        await using var pool = await TestPool.StartAsync(
            p =>
            {
                p.AliasAttributes.Add("email");
                p.AddUser("alice", TestPool.Password, u =>
                {
                    u.Attributes["email"] = "alice@example.com";
                    u.Attributes["email_verified"] = "true";
                });
            },
            c => c.GenerateSecret = withSecret);

        var outcome = await pool.SignIn.StartAsync(SignInRequest.Password("alice@example.com", TestPool.Password, flow), Cancellation);

        Assert.Equal("alice", Assert.IsType<SignedIn>(outcome).Session.Username);
        foreach (var answer in pool.Sent("RespondToAuthChallenge"))
        {
            Assert.Equal("alice", (string?)answer["ChallengeResponses"]!["USERNAME"]);
            Assert.Equal(pool.AppClient.SecretHash("alice"), (string?)answer["ChallengeResponses"]!["SECRET_HASH"]);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_people_sign_up_with_an_address_the_name_of_the_session_is_the_subject(bool withSecret)
    {
        await using var pool = await TestPool.StartAsync(
            p =>
            {
                p.UsernameAttributes.Add("email");
                p.AddUser("alice@example.com", TestPool.Password);
            },
            c => c.GenerateSecret = withSecret);

        var session = Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.Password("alice@example.com", TestPool.Password), Cancellation)).Session;

        Assert.Equal(session.Subject, session.Username);
    }

    [Fact]
    public async Task A_user_who_did_not_confirm_is_asked_to()
    {
        await using var pool = await TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password, u => u.Confirmed = false));

        Assert.Equal(new ConfirmationRequired("alice"), await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_the_user_for_a_while()
    {
        await using var pool = await WithAlice();
        SignInOutcome outcome = new SignInRejected(SignInRejection.Other);
        for (var attempt = 0; attempt < 10 && outcome is not SignInRejected { Reason: SignInRejection.TooManyAttempts }; attempt++)
            outcome = await pool.SignIn.StartAsync(SignInRequest.Password("alice", "Wrong-Horse-1", PasswordFlow.Plain), Cancellation);

        Assert.Equal(new SignInRejected(SignInRejection.TooManyAttempts), outcome);
        Assert.Equal(new SignInRejected(SignInRejection.TooManyAttempts), await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));

        pool.Emulator.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
    }

    [Fact]
    public async Task A_flow_that_the_client_does_not_allow_is_the_operators_matter()
    {
        await using var pool = await WithAlice(c => c.ExplicitAuthFlows.Remove("ALLOW_USER_PASSWORD_AUTH"));

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() => pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password, PasswordFlow.Plain), Cancellation));

        Assert.Equal(CognitoErrorCode.FlowNotEnabled, fault.Code);
        Assert.Contains("ExplicitAuthFlows", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_by_hours_does_not_spoil_the_proof()
    {
        await using var pool = await WithAlice();
        var slow = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(pool.Emulator.Clock.GetUtcNow() - TimeSpan.FromHours(3));

        Assert.IsType<SignedIn>(await UserDirectory.Create(pool.Options, slow).SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
    }

    [Fact]
    public async Task The_time_of_a_proof_is_read_once_so_what_is_sent_is_what_was_proved()
    {
        await using var pool = await WithAlice();
        // Whoever looks twice finds another second.
        var hasty = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(pool.Emulator.Clock.GetUtcNow()) { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };

        Assert.IsType<SignedIn>(await UserDirectory.Create(pool.Options, hasty).SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
    }

    [Fact]
    public async Task The_request_context_reaches_every_step()
    {
        await using var pool = await WithAlice();
        var context = new RequestContext { ClientMetadata = new Dictionary<string, string> { ["captcha"] = "ok" }, AnalyticsEndpointId = "endpoint-1", IpAddress = "192.0.2.7", EncodedDeviceFingerprint = "fingerprint" };

        await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password, context: context), Cancellation);

        Assert.All([.. pool.Sent("InitiateAuth"), .. pool.Sent("RespondToAuthChallenge")], sent =>
        {
            Assert.Equal("ok", (string?)sent["ClientMetadata"]!["captcha"]);
            Assert.Equal("endpoint-1", (string?)sent["AnalyticsMetadata"]!["AnalyticsEndpointId"]);
            Assert.Equal("192.0.2.7", (string?)sent["UserContextData"]!["IpAddress"]);
            Assert.Equal("fingerprint", (string?)sent["UserContextData"]!["EncodedData"]);
        });
    }

    [Fact]
    public async Task A_temporary_password_opens_a_challenge_that_can_be_answered()
    {
        await using var pool = await TestPool.StartAsync(client: c => c.GenerateSecret = true);
        var invited = await InviteAsync(pool);

        var challenge = Assert.IsType<NewPasswordChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("bob", invited), Cancellation));
        Assert.Equal("NEW_PASSWORD_REQUIRED", challenge.Name);
        Assert.Equal("bob", challenge.Username);
        Assert.NotNull(challenge.Ticket);
        Assert.Empty(challenge.RequiredAttributes);

        var weak = Assert.IsType<SignInRejected>(await pool.SignIn.AnswerAsync(challenge.Answer("weak"), Cancellation));
        Assert.Equal(SignInRejection.InvalidPassword, weak.Reason);
        Assert.Same(challenge, weak.Retry);

        var outcome = await pool.SignIn.AnswerAsync(challenge.Answer("Another-Horse-2"), Cancellation);
        Assert.Equal("bob", Assert.IsType<SignedIn>(outcome).Session.Username);
        Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.Password("bob", "Another-Horse-2"), Cancellation));
    }

    [Fact]
    public async Task A_challenge_that_was_left_for_too_long_is_expired()
    {
        await using var pool = await TestPool.StartAsync();
        var invited = await InviteAsync(pool);
        var challenge = Assert.IsType<NewPasswordChallenge>(await pool.SignIn.StartAsync(SignInRequest.Password("bob", invited), Cancellation));
        pool.Emulator.Clock.Advance(TimeSpan.FromMinutes(5));

        var outcome = await pool.SignIn.AnswerAsync(challenge.Answer("Another-Horse-2"), Cancellation);

        Assert.Equal(new SignInRejected(SignInRejection.Expired), outcome);
    }

    [Fact]
    public async Task A_cancelled_sign_in_sends_nothing()
    {
        await using var pool = await WithAlice();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), new CancellationToken(canceled: true)));

        Assert.Empty(pool.Emulator.Requests.All);
    }

    private static Task<TestPool> WithAlice(Action<ClientSeed>? client = null) => TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password), client);

    private static async Task<string> InviteAsync(TestPool pool)
    {
        await AdminCalls.CreateUserAsync(pool, "bob", "Invited-Horse-1", Cancellation);
        return "Invited-Horse-1";
    }
}
