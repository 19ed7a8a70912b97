using System.Text.Json.Nodes;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Tests;

public sealed class RefreshTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_session_begun_by_an_alias_refreshes_with_and_without_rotation_and_secret(bool rotates, bool hasSecret)
    {
        await using var alice = await SignedInPerson.StartAsync(c => { c.RefreshTokenRotation = rotates; c.GenerateSecret = hasSecret; }, signInAs: "alice@example.com");
        var session = alice.Session;
        for (var i = 0; i < 5; i++)
        {
            alice.Emulator.Clock.Advance(TimeSpan.FromMinutes(61));
            var next = await alice.Sessions.RefreshAsync(session, Cancel);

            Assert.Equal(session.Subject, next.Subject);
            Assert.Equal("alice", next.Username);
            Assert.NotEqual(session.AccessToken, next.AccessToken);
            Assert.Equal(rotates, session.RefreshToken != next.RefreshToken);
            Assert.InRange(next.AccessTokenExpiresAt - alice.Emulator.Clock.GetUtcNow(), TimeSpan.FromMinutes(58), TimeSpan.FromMinutes(60));
            session = next;
        }
        Assert.Equal("alice", (await alice.Directory.Profile.GetAsync(session.AccessToken, Cancel)).Username);
    }

    [Fact]
    public async Task The_client_secret_travels_raw_and_no_user_name_at_all()
    {
        await using var alice = await SignedInPerson.StartAsync(c => c.GenerateSecret = true);

        await alice.Sessions.RefreshAsync(alice.Session, Cancel);

        var body = JsonNode.Parse(alice.Emulator.Requests.All.Single(r => r.Operation == "GetTokensFromRefreshToken").Body!)!.AsObject();
        Assert.Equal(["ClientId", "ClientSecret", "RefreshToken"], body.Select(m => m.Key).Order(StringComparer.Ordinal));
        Assert.Equal(alice.Emulator.UserPools[0].Clients[0].Secret, (string?)body["ClientSecret"]);
    }

    [Fact]
    public async Task The_client_metadata_reaches_the_trigger_that_fills_the_new_tokens()
    {
        await using var pool = await TestPool.StartAsync(p =>
        {
            p.AddUser("alice", TestPool.Password);
            p.Triggers.On<PreTokenGenerationEvent>((e, _) =>
            {
                e.AddClaim("tenant", e.Request.ClientMetadata.GetValueOrDefault("tenant", "none"));
                return Task.CompletedTask;
            });
        });
        var session = Assert.IsType<SignedIn>(await pool.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancel)).Session;
        var token = session.RefreshToken!.Value;

        Assert.Equal("none", Tenant(await pool.Sessions.RefreshAsync(session, Cancel)));
        pool.Emulator.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("blue", Tenant(await With("blue").RefreshAsync(session, Cancel)));
        pool.Emulator.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("red", Tenant(await With("red").ResumeAsync(token, cancellationToken: Cancel)));
        pool.Emulator.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("green", Tenant(await With("green").Track(session).GetAsync(Cancel)));
        Assert.Throws<ArgumentNullException>(() => pool.Sessions.WithContext(null!));

        IUserSessions With(string tenant) => pool.Sessions.WithContext(new RequestContext { ClientMetadata = new Dictionary<string, string> { ["tenant"] = tenant } });
        static string? Tenant(UserSession session) => (string?)TestJwt.Payload(session.IdToken)["tenant"];
    }

    [Fact]
    public async Task Two_hundred_callers_make_one_call_and_get_one_session()
    {
        await using var alice = await SignedInPerson.StartAsync(c => c.RefreshTokenRotation = true);

        var sessions = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => alice.Sessions.RefreshAsync(alice.Session, Cancel), Cancel)));

        Assert.Single(sessions.Distinct());
        Assert.Equal(1, alice.Refreshes);
    }

    [Fact]
    public async Task A_late_caller_with_the_old_token_gets_the_new_session_for_a_minute()
    {
        await using var alice = await SignedInPerson.StartAsync(c => c.RefreshTokenRotation = true);
        var first = await alice.Sessions.RefreshAsync(alice.Session, Cancel);

        alice.Emulator.Clock.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal(first, await alice.Sessions.RefreshAsync(alice.Session, Cancel));
        Assert.Equal(first, await alice.Sessions.ResumeAsync(alice.Session.RefreshToken!.Value, cancellationToken: Cancel));
        Assert.Equal(1, alice.Refreshes);

        alice.Emulator.Clock.Advance(TimeSpan.FromSeconds(11));
        var refusal = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.Sessions.RefreshAsync(alice.Session, Cancel));
        Assert.Equal(CognitoErrorCode.RefreshTokenReuse, refusal.Code);
        Assert.Equal(2, alice.Refreshes);
    }

    [Fact]
    public async Task A_caller_who_has_the_new_tokens_already_gets_newer_ones()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var first = await alice.Sessions.RefreshAsync(alice.Session, Cancel);

        var second = await alice.Sessions.RefreshAsync(first, Cancel);

        Assert.NotEqual(first.AccessToken, second.AccessToken);
        Assert.Equal(first.RefreshToken, second.RefreshToken);
        Assert.Equal(2, alice.Refreshes);
    }

    [Fact]
    public async Task Another_process_may_use_a_rotated_token_within_the_grace_period_only()
    {
        await using var alice = await SignedInPerson.StartAsync(c => { c.RefreshTokenRotation = true; c.RotationGracePeriod = TimeSpan.FromSeconds(30); });
        await alice.Sessions.RefreshAsync(alice.Session, Cancel);

        alice.Emulator.Clock.Advance(TimeSpan.FromSeconds(29));
        var within = await alice.AnotherDirectory().Sessions.RefreshAsync(alice.Session, Cancel);
        Assert.Equal(alice.Session.Subject, within.Subject);

        alice.Emulator.Clock.Advance(TimeSpan.FromSeconds(2));
        var refusal = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.AnotherDirectory().Sessions.RefreshAsync(alice.Session, Cancel));
        Assert.Equal(CognitoErrorCode.RefreshTokenReuse, refusal.Code);
    }

    [Fact]
    public async Task A_cancelled_caller_leaves_the_call_to_the_others()
    {
        var (sessions, handler, session) = FakeSessions.Create();
        var reply = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        handler.Answer(_ => reply.Task);
        using var impatient = new CancellationTokenSource();

        var leaving = sessions.RefreshAsync(session, impatient.Token);
        var staying = sessions.RefreshAsync(session, Cancel);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        reply.SetResult(FakeSessions.Response(FakeSessions.Tokens("second")));

        Assert.Equal(FakeSessions.Tokens("second").Access, (await staying).AccessToken.Reveal());
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_network_fault_is_not_kept_so_the_next_caller_tries_again()
    {
        var (sessions, handler, session) = FakeSessions.Create();
        handler.Throw(new HttpRequestException(HttpRequestError.SecureConnectionError, "broken")).Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("second"))));

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => sessions.RefreshAsync(session, Cancel));

        Assert.Null(failure.StatusCode);
        Assert.Equal(FakeSessions.Tokens("second").Access, (await sessions.RefreshAsync(session, Cancel)).AccessToken.Reveal());
    }

    [Theory]
    [InlineData("NotAuthorizedException", "Invalid Refresh Token.", "RefreshTokenInvalid")]
    [InlineData("NotAuthorizedException", "Refresh Token has expired", "RefreshTokenInvalid")]
    [InlineData("NotAuthorizedException", "Refresh Token has been revoked", "RefreshTokenRevoked")]
    [InlineData("NotAuthorizedException", "words of tomorrow", "NotAuthorized")]
    [InlineData("RefreshTokenReuseException", "reused", "RefreshTokenReuse")]
    [InlineData("ResourceNotFoundException", "Device does not exist.", "DeviceNotFound")]
    [InlineData("UserNotFoundException", "gone", "UserNotFound")]
    [InlineData("NotAuthorizedException", "User is disabled.", "UserDisabled")]
    [InlineData("UserLambdaValidationException", "PreTokenGeneration failed with error no.", "UserLambdaValidation")]
    public async Task A_definite_refusal_asks_for_a_new_sign_in(string type, string message, string code)
    {
        var (sessions, handler, session) = FakeSessions.Create();
        handler.Error(type, message);

        var refusal = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => sessions.RefreshAsync(session, Cancel));
        // The same words for whoever comes late with the same token: no second call.
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => sessions.RefreshAsync(session, Cancel));

        Assert.Equal(code, refusal.Code.Value);
        Assert.Equal(message, refusal.ServiceMessage);
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData("ResourceNotFoundException", "User pool client x does not exist.")]
    [InlineData("NotAuthorizedException", "Unable to verify secret hash for client x")]
    [InlineData("InternalErrorException", "oops")]
    [InlineData("ForbiddenException", "WAF")]
    public async Task A_fault_of_configuration_or_service_is_not_the_end_of_the_session(string type, string message)
    {
        var (sessions, handler, session) = FakeSessions.Create();
        handler.Error(type, message);

        await Assert.ThrowsAsync<CognitoServiceException>(() => sessions.RefreshAsync(session, Cancel));
    }

    [Fact]
    public async Task Tokens_of_another_person_are_never_handed_out()
    {
        var (sessions, handler, session) = FakeSessions.Create();
        handler.Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("second", subject: "mallory"))));

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => sessions.RefreshAsync(session, Cancel));

        Assert.Contains("'mallory'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_without_a_refresh_token_says_so()
    {
        var (sessions, _, session) = FakeSessions.Create();

        var misuse = await Assert.ThrowsAsync<InvalidOperationException>(() => sessions.RefreshAsync(session with { RefreshToken = null }, Cancel));

        Assert.Contains("no refresh token", misuse.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_without_an_ID_token_says_what_is_missing()
    {
        var (sessions, handler, session) = FakeSessions.Create();
        handler.Reply($$$"""{"AuthenticationResult":{"AccessToken":"{{{FakeSessions.Tokens("x").Access}}}"}}""");

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => sessions.RefreshAsync(session, Cancel));

        Assert.Equal(CognitoErrorCode.UnreadableReply, failure.Code);
        Assert.Contains("no ID token", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_of_a_token_without_its_device_is_not_told_to_who_names_the_device()
    {
        var (sessions, handler, _) = FakeSessions.Create();
        handler.Error("NotAuthorizedException", "Invalid Refresh Token.").Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("second"))));
        var token = new RefreshToken("kept");

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => sessions.ResumeAsync(token, cancellationToken: Cancel));
        var resumed = await sessions.ResumeAsync(token, "eu-central-1_device", Cancel);

        Assert.Equal("eu-central-1_device", resumed.DeviceKey);
    }

    [Theory]
    [InlineData("LimitExceededException")]
    [InlineData("TooManyFailedAttemptsException")]
    [InlineData("TooManyRequestsException")]
    public async Task A_limit_says_nothing_of_the_session(string type)
    {
        var (sessions, handler, session) = FakeSessions.Create();
        handler.Error(type, "Slow down.").Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("second"))));
        var live = sessions.Track(session);

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => sessions.RefreshAsync(session, Cancel));

        Assert.True(failure.IsTransient);
        Assert.Equal("Slow down.", failure.ServiceMessage);
        Assert.Equal("GetTokensFromRefreshToken", failure.Operation);
        Assert.Equal(FakeSessions.Tokens("second").Access, (await sessions.RefreshAsync(session, Cancel)).AccessToken.Reveal());
        Assert.Equal(session.AccessToken, await live.GetAccessTokenAsync(Cancel));
    }
}
