namespace Cognito.Federation.Tests;

public sealed class SignOutTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing_out_revokes_clears_and_ends()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var store = new MemorySessionStore();
        var live = alice.Sessions.Track(alice.Session, store);
        await live.GetAsync(Cancel);

        await live.SignOutAsync(Cancel);

        Assert.Null(await store.LoadAsync(Cancel));
        Assert.Equal(CognitoErrorCode.SignedOut, (await Assert.ThrowsAsync<ReauthenticationRequiredException>(async () => await live.GetAsync(Cancel))).Code);
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(async () => await live.GetAccessTokenAsync(Cancel));
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(async () => await live.GetIdTokenAsync(Cancel));
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(async () => await live.GetTokenAsync(default, Cancel));
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.Sessions.RefreshAsync(alice.Session, Cancel));
    }

    [Fact]
    public async Task Without_a_network_the_session_is_over_here_and_signing_out_again_tells_Cognito()
    {
        var network = new FailingOnDemand();
        await using var alice = await SignedInPerson.StartAsync(handler: () => network);
        var store = new FragileStore();
        var live = alice.Sessions.Track(alice.Session, store);
        await live.GetAsync(Cancel);
        network.IsDown = true;

        await Assert.ThrowsAsync<CognitoServiceException>(() => live.SignOutAsync(Cancel));
        Assert.Empty(store.Saved);
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(async () => await live.GetAsync(Cancel));

        network.IsDown = false;
        await live.SignOutAsync(Cancel);
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.AnotherDirectory().Sessions.RefreshAsync(alice.Session, Cancel));
        await live.SignOutAsync(Cancel);
        Assert.Equal(1, alice.Emulator.Requests.Count("RevokeToken"));
    }

    [Fact]
    public async Task Signing_out_during_a_refresh_ends_what_the_refresh_brings()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(FakeSessions.Start);
        var (sessions, handler, session) = FakeSessions.Create(time);
        var store = new FragileStore();
        var live = sessions.Track(session, store);
        await live.GetAsync(Cancel);
        time.Advance(TimeSpan.FromHours(1));
        var reply = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        handler.Answer(_ => reply.Task).Reply("{}");

        var refreshing = live.GetAsync(Cancel).AsTask();
        var leaving = live.SignOutAsync(Cancel);
        reply.SetResult(FakeSessions.Response(FakeSessions.Tokens("second", expires: FakeSessions.Start.AddHours(2)), refresh: "refresh-second"));
        await leaving;

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => refreshing);
        Assert.Empty(store.Saved);
        Assert.Contains("refresh-second", handler.Requests[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_without_a_refresh_token_has_nothing_to_revoke()
    {
        var (sessions, handler, session) = FakeSessions.Create();
        var store = new FragileStore();
        var live = sessions.Track(session with { RefreshToken = null }, store);

        await live.SignOutAsync(Cancel);

        Assert.Equal(1, store.Clears);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task A_sign_out_whose_caller_gave_up_waiting_leaves_nothing_in_the_store()
    {
        var (sessions, handler, session) = FakeSessions.Create();
        var store = new FragileStore();
        var live = sessions.Track(session, store);
        await live.GetAsync(Cancel);
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        handler.Hang();

        var leaving = live.SignOutAsync(impatience.Token);
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.Empty(store.Saved);
    }

    [Fact]
    public async Task A_save_that_was_under_way_brings_nothing_back_after_the_sign_out()
    {
        var (sessions, _, session) = FakeSessions.Create();
        var store = new FragileStore { Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) };
        var live = sessions.Track(session, store);
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var reading = live.GetAsync(Cancel).AsTask();
        await store.Reached;

        var leaving = live.SignOutAsync(impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        store.Gate.SetResult();

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => reading);
        Assert.Empty(store.Saved);
    }
}
