using Cognito.Federation.Testing;

namespace Cognito.Federation.Tests;

public sealed class LiveSessionStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_session_is_saved_before_its_tokens_are_handed_out()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var store = new FragileStore { Gate = new TaskCompletionSource() };
        var live = alice.Sessions.Track(alice.Session, store);

        var waiting = live.GetAccessTokenAsync(Cancel).AsTask();
        Assert.False(waiting.IsCompleted);
        store.Gate.SetResult();
        await waiting;

        Assert.Equal([alice.Session], store.Saved);
    }

    [Fact]
    public async Task A_session_that_was_read_from_a_store_is_not_written_back_unchanged()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var store = new FragileStore();
        var live = alice.Sessions.Track(UserSession.FromJson(alice.Session.ToJson()), store);

        await live.GetAsync(Cancel);

        Assert.Empty(store.Saved);
    }

    [Fact]
    public async Task When_saving_fails_callers_get_the_stores_error_and_the_next_call_saves_without_refreshing_again()
    {
        await using var alice = await SignedInPerson.StartAsync(c => c.RefreshTokenRotation = true);
        var store = new FragileStore();
        var live = alice.Sessions.Track(alice.Session, store);
        await live.GetAsync(Cancel);
        alice.Emulator.Clock.Advance(TimeSpan.FromMinutes(59.5));
        store.Fault = new IOException("The disk is full.");

        // Although the old token lives on: the new one must not be lost, so nobody goes on as if nothing had happened.
        for (var i = 0; i < 3; i++)
            Assert.Same(store.Fault, await Assert.ThrowsAsync<IOException>(async () => await live.GetAccessTokenAsync(Cancel)));
        Assert.Same(store.Fault, await Assert.ThrowsAsync<IOException>(async () => await live.GetTokenAsync(default, Cancel)));
        Assert.Equal(1, alice.Refreshes);
        Assert.Same(alice.Session, live.Current);

        // Long after any outcome is kept for late callers.
        alice.Emulator.Clock.Advance(TimeSpan.FromMinutes(5));
        store.Fault = null;
        var access = await live.GetAccessTokenAsync(Cancel);

        Assert.Equal(1, alice.Refreshes);
        Assert.Equal(access, store.Saved[^1].AccessToken);
        Assert.Equal("alice", (await alice.Directory.Profile.GetAsync(access, Cancel)).Username);
    }

    [Fact]
    public async Task A_session_that_could_not_be_saved_until_its_tokens_ended_is_saved_and_refreshed()
    {
        await using var alice = await SignedInPerson.StartAsync(c => c.RefreshTokenRotation = true);
        var store = new FragileStore();
        var live = alice.Sessions.Track(alice.Session, store);
        await live.GetAsync(Cancel);
        alice.Emulator.Clock.Advance(TimeSpan.FromHours(1));
        store.Fault = new IOException("The disk is full.");
        await Assert.ThrowsAsync<IOException>(async () => await live.GetAsync(Cancel));
        alice.Emulator.Clock.Advance(TimeSpan.FromHours(2));
        store.Fault = null;

        var session = await live.GetAsync(Cancel);

        Assert.Equal(2, alice.Refreshes);
        Assert.Equal(3, store.Saved.Count);
        Assert.Equal(session, store.Saved[^1]);
        Assert.True(session.AccessTokenExpiresAt > alice.Emulator.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_console_user_stays_signed_in_between_runs()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "app", "session.json");
        await using var alice = await SignedInPerson.StartAsync(c => c.RefreshTokenRotation = true);
        await alice.Sessions.Track(alice.Session, new FileSessionStore(path)).GetAsync(Cancel);

        for (var run = 0; run < 3; run++)
        {
            alice.Emulator.Clock.Advance(TimeSpan.FromDays(1));
            var store = new FileSessionStore(path);
            var kept = await store.LoadAsync(Cancel);
            Assert.NotNull(kept);
            var directory = alice.AnotherDirectory();
            var live = directory.Sessions.Track(kept, store);
            Assert.Equal("alice", (await directory.Profile.GetAsync(await live.GetAccessTokenAsync(Cancel), Cancel)).Username);
            Assert.NotEqual(kept.RefreshToken, live.Current.RefreshToken);
        }
    }

    [Fact]
    public async Task Who_waits_for_a_save_does_not_hear_of_somebody_elses_refresh()
    {
        var (sessions, handler, session) = FakeSessions.Create();
        handler.Throw(new HttpRequestException(HttpRequestError.NameResolutionError, "No network."));
        var store = new FragileStore { Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) };
        var live = sessions.Track(session, store);

        var replacing = live.GetTokenAsync(new LoginTokenRequest(default, new LoginToken(live.ProviderName, session.IdToken.Reveal())), Cancel).AsTask();
        var reading = live.GetAccessTokenAsync(Cancel).AsTask();
        store.Gate.SetResult();

        await Assert.ThrowsAsync<CognitoServiceException>(() => replacing);
        Assert.Equal(session.AccessToken, await reading);
        Assert.Same(session, Assert.Single(store.Saved));
    }
}
