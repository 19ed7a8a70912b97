namespace Cognito.Federation.Tests;

public sealed class EndedSessionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_revoked_session_cannot_be_refreshed_and_its_access_token_is_refused(bool hasSecret)
    {
        await using var alice = await SignedInPerson.StartAsync(c => c.GenerateSecret = hasSecret);
        var other = await alice.SignInAgainAsync();

        await alice.Sessions.RevokeAsync(alice.Session, Cancel);

        var refusal = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.Sessions.RefreshAsync(alice.Session, Cancel));
        Assert.Equal(CognitoErrorCode.RefreshTokenRevoked, refusal.Code);
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.Directory.Profile.GetAsync(alice.Session.AccessToken, Cancel));
        Assert.Equal("alice", (await alice.Sessions.RefreshAsync(other, Cancel)).Username);
    }

    [Fact]
    public async Task Revoking_forgets_the_outcome_that_was_kept_for_late_callers()
    {
        await using var alice = await SignedInPerson.StartAsync(c => c.RefreshTokenRotation = true);
        var refreshed = await alice.Sessions.RefreshAsync(alice.Session, Cancel);

        await alice.Sessions.RevokeAsync(refreshed, Cancel);

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.Sessions.RefreshAsync(alice.Session, Cancel));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_of_the_user()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var other = await alice.SignInAgainAsync();
        await alice.Sessions.RefreshAsync(other, Cancel);

        await alice.Sessions.SignOutEverywhereAsync(alice.Session.AccessToken, Cancel);

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.Sessions.RefreshAsync(alice.Session, Cancel));
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.Sessions.RefreshAsync(other, Cancel));
        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.Sessions.SignOutEverywhereAsync(other.AccessToken, Cancel));
    }

    [Fact]
    public async Task A_refresh_token_that_is_too_old_asks_for_a_new_sign_in()
    {
        await using var alice = await SignedInPerson.StartAsync();
        alice.Emulator.Clock.Advance(TimeSpan.FromDays(31));

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => alice.Sessions.RefreshAsync(alice.Session, Cancel));
    }

    [Fact]
    public async Task A_session_without_a_refresh_token_cannot_be_revoked()
    {
        var (sessions, handler, session) = FakeSessions.Create();

        await Assert.ThrowsAsync<InvalidOperationException>(() => sessions.RevokeAsync(session with { RefreshToken = null }, Cancel));

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task An_access_token_that_was_never_set_throws_before_anything_is_sent()
    {
        var (sessions, handler, _) = FakeSessions.Create();

        await Assert.ThrowsAsync<InvalidOperationException>(() => sessions.SignOutEverywhereAsync(default, Cancel));

        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refresh_that_was_under_way_when_the_session_ended_is_not_kept_for_late_callers(bool everywhere)
    {
        var (sessions, handler, session) = FakeSessions.Create();
        var reply = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        handler.Answer(_ => reply.Task).Reply("{}").Error("NotAuthorizedException", "Refresh Token has been revoked");
        var refreshing = sessions.RefreshAsync(session, Cancel);

        await (everywhere ? sessions.SignOutEverywhereAsync(session.AccessToken, Cancel) : sessions.RevokeAsync(session, Cancel));
        reply.SetResult(FakeSessions.Response(FakeSessions.Tokens("second")));
        await refreshing;

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => sessions.RefreshAsync(session, Cancel));
    }

    [Fact]
    public async Task An_access_token_that_nobody_can_read_ends_nothing_of_other_people()
    {
        var (sessions, handler, session) = FakeSessions.Create();
        handler.Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("second"), refresh: "refresh-second"))).Reply("{}");
        var refreshed = await sessions.RefreshAsync(session, Cancel);

        await sessions.SignOutEverywhereAsync(new AccessToken("of somebody else"), Cancel);

        // With rotation a second call with the old token would end the session.
        Assert.Same(refreshed, await sessions.RefreshAsync(session, Cancel));
        Assert.Equal(2, handler.Requests.Count);
    }
}
