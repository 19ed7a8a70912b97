using System.Globalization;

namespace Cognito.Federation.Tests;

public sealed class LiveSessionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_with_more_than_a_minute_left_is_answered_from_memory()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var live = alice.Sessions.Track(alice.Session);
        alice.Emulator.Clock.Advance(TimeSpan.FromMinutes(58));

        Assert.Equal(alice.Session.AccessToken, await live.GetAccessTokenAsync(Cancel));
        Assert.Equal(alice.Session.IdToken, await live.GetIdTokenAsync(Cancel));
        Assert.Same(alice.Session, await live.GetAsync(Cancel));
        Assert.Same(alice.Session, live.Current);
        Assert.Equal(0, alice.Refreshes);
    }

    [Fact]
    public async Task A_token_in_its_last_minute_is_refreshed()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var live = alice.Sessions.Track(alice.Session);
        alice.Emulator.Clock.Advance(TimeSpan.FromMinutes(59.5));

        var access = await live.GetAccessTokenAsync(Cancel);

        Assert.NotEqual(alice.Session.AccessToken, access);
        Assert.Equal(live.Current.AccessToken, access);
        Assert.Equal(live.Current.IdToken, await live.GetIdTokenAsync(Cancel));
        Assert.Equal(1, alice.Refreshes);
    }

    [Fact]
    public async Task Each_token_is_judged_by_its_own_end()
    {
        await using var alice = await SignedInPerson.StartAsync(c => { c.IdTokenValidity = TimeSpan.FromMinutes(5); c.AccessTokenValidity = TimeSpan.FromHours(1); });
        var live = alice.Sessions.Track(alice.Session);
        alice.Emulator.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(alice.Session.AccessToken, await live.GetAccessTokenAsync(Cancel));
        Assert.Equal(0, alice.Refreshes);
        Assert.NotEqual(alice.Session.IdToken, await live.GetIdTokenAsync(Cancel));
        Assert.Equal(1, alice.Refreshes);
        alice.Emulator.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.NotEqual(alice.Session.IdToken, (await live.GetAsync(Cancel)).IdToken);
        Assert.Equal(2, alice.Refreshes);
    }

    [Fact]
    public async Task Two_hundred_callers_make_one_refresh_and_one_save()
    {
        await using var alice = await SignedInPerson.StartAsync(c => c.RefreshTokenRotation = true);
        var store = new FragileStore();
        var live = alice.Sessions.Track(alice.Session, store);
        await live.GetAsync(Cancel);
        alice.Emulator.Clock.Advance(TimeSpan.FromHours(1));

        var sessions = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () => await live.GetAsync(Cancel), Cancel)));

        Assert.Single(sessions.Distinct());
        Assert.Equal(1, alice.Refreshes);
        Assert.Equal([alice.Session, sessions[0]], store.Saved);
    }

    [Fact]
    public async Task A_month_of_hourly_use_needs_no_sign_in_with_rotation()
    {
        await using var alice = await SignedInPerson.StartAsync(c => c.RefreshTokenRotation = true);
        var store = new MemorySessionStore();
        var live = alice.Sessions.Track(alice.Session, store);
        for (var i = 0; i < 24; i++)
        {
            alice.Emulator.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal("alice", (await alice.Directory.Profile.GetAsync(await live.GetAccessTokenAsync(Cancel), Cancel)).Username);
            Assert.Same(live.Current, await store.LoadAsync(Cancel));
        }
        Assert.Equal(24, alice.Refreshes);
    }

    [Fact]
    public async Task While_the_network_is_down_the_living_token_is_returned_and_not_every_call_tries()
    {
        var network = new FailingOnDemand();
        await using var alice = await SignedInPerson.StartAsync(handler: () => network);
        var live = alice.Sessions.Track(alice.Session);
        alice.Emulator.Clock.Advance(TimeSpan.FromMinutes(59.2));
        network.IsDown = true;

        for (var i = 0; i < 10; i++)
            Assert.Equal(alice.Session.AccessToken, await live.GetAccessTokenAsync(Cancel));
        // One refresh with all its attempts.
        Assert.Equal(new CognitoFederationOptions().MaxAttempts, network.Failures);

        // Once the token has ended, each call tries; and when the network is back, nobody has to sign in.
        alice.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        var fault = await Assert.ThrowsAsync<CognitoServiceException>(async () => await live.GetAccessTokenAsync(Cancel));
        Assert.True(fault.IsTransient);
        network.IsDown = false;
        Assert.NotEqual(alice.Session.AccessToken, await live.GetAccessTokenAsync(Cancel));
    }

    [Fact]
    public async Task A_token_whose_successor_was_lost_on_the_way_is_sent_again_within_the_grace_period()
    {
        var network = new FailingOnDemand();
        await using var alice = await SignedInPerson.StartAsync(c => { c.RefreshTokenRotation = true; c.RotationGracePeriod = TimeSpan.FromSeconds(30); }, handler: () => network);
        var live = alice.Sessions.Track(alice.Session);
        alice.Emulator.Clock.Advance(TimeSpan.FromHours(1));
        network.LosesReplies = true;
        Assert.True((await Assert.ThrowsAsync<CognitoServiceException>(async () => await live.GetAccessTokenAsync(Cancel))).IsTransient);

        network.LosesReplies = false;
        alice.Emulator.Clock.Advance(TimeSpan.FromSeconds(20));
        var session = await live.GetAsync(Cancel);

        Assert.Equal(2, alice.Refreshes);
        Assert.NotEqual(alice.Session.RefreshToken, session.RefreshToken);
        Assert.Equal("alice", (await alice.Directory.Profile.GetAsync(session.AccessToken, Cancel)).Username);
    }

    [Theory]
    [InlineData("TooManyRequestsException", true)]
    [InlineData("InternalErrorException", true)]
    [InlineData("NotAuthorizedException", false)]
    [InlineData("RefreshTokenReuseException", false)]
    public async Task Only_a_definite_refusal_ends_a_session(string error, bool survives)
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(FakeSessions.Start);
        var (sessions, handler, session) = FakeSessions.Create(time);
        var live = sessions.Track(session);
        time.Advance(TimeSpan.FromMinutes(59.5));
        handler.Error(error, "Invalid Refresh Token.");

        if (survives)
        {
            Assert.Equal(session.AccessToken, await live.GetAccessTokenAsync(Cancel));
            time.Advance(TimeSpan.FromSeconds(10));
            handler.Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("second", expires: FakeSessions.Start.AddHours(2)))));
            Assert.NotEqual(session.AccessToken, await live.GetAccessTokenAsync(Cancel));
        }
        else
        {
            var first = await Assert.ThrowsAsync<ReauthenticationRequiredException>(async () => await live.GetAccessTokenAsync(Cancel));
            // Longer than a refusal is kept for late callers.
            time.Advance(TimeSpan.FromMinutes(2));
            var second = await Assert.ThrowsAsync<ReauthenticationRequiredException>(async () => await live.GetIdTokenAsync(Cancel));
            Assert.Equal(first.Code, second.Code);
            Assert.Single(handler.Requests);
        }
    }

    [Fact]
    public async Task The_servers_clock_counts_when_this_computers_is_wrong()
    {
        // This computer is two hours behind: by its own clock the token would live on.
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(FakeSessions.Start - TimeSpan.FromHours(2));
        var (sessions, handler, session) = FakeSessions.Create(time);
        var live = sessions.Track(session);
        Assert.Equal(session.AccessToken, await live.GetAccessTokenAsync(Cancel));

        handler.Reply("{}", headers: ("Date", FakeSessions.Start.AddMinutes(59.5).ToString("R", CultureInfo.InvariantCulture)));
        await sessions.RevokeAsync(session, Cancel);
        handler.Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("second", expires: FakeSessions.Start.AddHours(2)))));

        Assert.NotEqual(session.AccessToken, await live.GetAccessTokenAsync(Cancel));
    }

    [Fact]
    public async Task A_session_without_a_refresh_token_lives_until_its_tokens_end()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(FakeSessions.Start);
        var (sessions, handler, session) = FakeSessions.Create(time);
        var live = sessions.Track(session with { RefreshToken = null });

        time.Advance(TimeSpan.FromMinutes(59.9));
        Assert.Equal(session.AccessToken, await live.GetAccessTokenAsync(Cancel));
        time.Advance(TimeSpan.FromMinutes(1));
        var refusal = await Assert.ThrowsAsync<ReauthenticationRequiredException>(async () => await live.GetAccessTokenAsync(Cancel));

        Assert.Equal(CognitoErrorCode.TokenExpired, refusal.Code);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task A_cancelled_caller_cancels_only_its_wait()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(FakeSessions.Start);
        var (sessions, handler, session) = FakeSessions.Create(time);
        var live = sessions.Track(session);
        time.Advance(TimeSpan.FromHours(1));
        var reply = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        handler.Answer(_ => reply.Task);
        using var impatient = new CancellationTokenSource();

        var leaving = live.GetAccessTokenAsync(impatient.Token).AsTask();
        var staying = live.GetAccessTokenAsync(Cancel).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        reply.SetResult(FakeSessions.Response(FakeSessions.Tokens("second", expires: FakeSessions.Start.AddHours(2))));

        Assert.NotEqual(session.AccessToken, await staying);
        Assert.Single(handler.Requests);
    }
}
