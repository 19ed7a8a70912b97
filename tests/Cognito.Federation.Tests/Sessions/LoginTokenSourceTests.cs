using Microsoft.Extensions.Time.Testing;

namespace Cognito.Federation.Tests;

public sealed class LoginTokenSourceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_live_session_is_a_login_of_its_user_pool()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var live = alice.Sessions.Track(alice.Session);

        var login = await live.GetTokenAsync(default, Cancel);

        var poolId = alice.Emulator.UserPools[0].Id;
        Assert.Equal($"cognito-idp.us-east-1.amazonaws.com/{poolId}", live.ProviderName);
        Assert.Equal(live.ProviderName, login.ProviderName);
        Assert.Equal($"https://cognito-idp.us-east-1.amazonaws.com/{poolId}", login.Issuer);
        Assert.Equal(alice.Session.Subject, login.Subject);
        Assert.Equal(alice.Session.IdTokenExpiresAt, login.ExpiresAt);
        Assert.Equal(alice.Session.IdToken.Reveal(), login.Value.Reveal());
        Assert.True(login.IsVerified);
    }

    [Fact]
    public async Task The_token_stays_one_object_until_it_changes_and_is_answered_from_memory()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var live = alice.Sessions.Track(alice.Session);
        var first = await live.GetTokenAsync(default, Cancel);
        alice.Emulator.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Same(first, await live.GetTokenAsync(default, Cancel));
        Assert.Equal(0, alice.Refreshes);
        var second = await live.GetTokenAsync(new LoginTokenRequest(TimeSpan.FromMinutes(5)), Cancel);
        Assert.NotSame(first, second);
        Assert.Same(second, await live.GetTokenAsync(new LoginTokenRequest(TimeSpan.FromMinutes(5)), Cancel));
        Assert.Equal(1, alice.Refreshes);
    }

    [Fact]
    public async Task A_minimum_lifetime_that_the_app_client_never_gives_does_not_refresh_every_time()
    {
        await using var alice = await SignedInPerson.StartAsync(c => c.IdTokenValidity = TimeSpan.FromMinutes(5));
        var live = alice.Sessions.Track(alice.Session);
        alice.Emulator.Clock.Advance(TimeSpan.FromMinutes(4));

        var token = await live.GetTokenAsync(new LoginTokenRequest(TimeSpan.FromMinutes(5)), Cancel);

        Assert.Same(token, await live.GetTokenAsync(new LoginTokenRequest(TimeSpan.FromMinutes(5)), Cancel));
        Assert.Equal(1, alice.Refreshes);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_an_older_one_costs_nothing()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var live = alice.Sessions.Track(alice.Session);
        var refused = await live.GetTokenAsync(default, Cancel);

        var other = await live.GetTokenAsync(new LoginTokenRequest(RefusedToken: refused), Cancel);

        Assert.NotEqual(refused.Value, other.Value);
        Assert.Same(other, await live.GetTokenAsync(new LoginTokenRequest(RefusedToken: refused), Cancel));
        Assert.Equal(1, alice.Refreshes);
    }

    [Fact]
    public async Task A_session_that_somebody_else_made_is_not_verified_until_it_is_refreshed()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var adopted = alice.Sessions.Track(alice.Sessions.FromTokens(alice.Session.IdToken, alice.Session.AccessToken, alice.Session.RefreshToken));
        var kept = alice.Sessions.Track(UserSession.FromJson(alice.Session.ToJson()));

        var login = await adopted.GetTokenAsync(default, Cancel);

        Assert.False(login.IsVerified);
        Assert.False((await kept.GetTokenAsync(default, Cancel)).IsVerified);
        Assert.True((await adopted.GetTokenAsync(new LoginTokenRequest(RefusedToken: login), Cancel)).IsVerified);
    }

    [Fact]
    public async Task Tokens_that_came_over_plain_http_from_afar_are_not_verified()
    {
        var handler = new RecordedHandler().Answer(_ => Task.FromResult(FakeSessions.Response(FakeSessions.Tokens("first"))));
        var options = new CognitoFederationOptions
        {
            UserPool = { Id = FakeSessions.PoolId, ClientId = FakeSessions.ClientId, ServiceUrl = "http://cognito.example" },
            AllowInsecureEndpoint = true,
        };
        var sessions = UserDirectory.Create(options, new FakeTimeProvider(FakeSessions.Start), handler: handler).Sessions;

        Assert.False((await sessions.ResumeAsync(new RefreshToken("kept"), cancellationToken: Cancel)).IsFromCognito);
    }

    [Fact]
    public async Task A_living_token_is_better_than_none_when_a_longer_one_cannot_be_had()
    {
        var time = new FakeTimeProvider(FakeSessions.Start.AddMinutes(57));
        var (sessions, handler, session) = FakeSessions.Create(time);
        var live = sessions.Track(session);
        handler.Error("TooManyRequestsException");

        var token = await live.GetTokenAsync(new LoginTokenRequest(TimeSpan.FromMinutes(5)), Cancel);

        Assert.Equal(session.IdToken.Reveal(), token.Value.Reveal());
    }

    [Fact]
    public async Task A_negative_lifetime_is_a_mistake_of_the_caller()
    {
        var (sessions, _, session) = FakeSessions.Create();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await sessions.Track(session).GetTokenAsync(new LoginTokenRequest(TimeSpan.FromSeconds(-1)), Cancel));
    }

    [Fact]
    public async Task A_session_whose_token_was_exchanged_is_not_verified()
    {
        await using var alice = await SignedInPerson.StartAsync();
        var exchanged = alice.Session with { IdToken = new IdToken(FakeSessions.Tokens("forged", subject: alice.Session.Subject).Id) };

        Assert.True((await alice.Sessions.Track(alice.Session).GetTokenAsync(default, Cancel)).IsVerified);
        Assert.True((await alice.Sessions.Track(alice.Session with { DeviceKey = "device" }).GetTokenAsync(default, Cancel)).IsVerified);
        Assert.False((await alice.Sessions.Track(exchanged).GetTokenAsync(default, Cancel)).IsVerified);
    }

    [Fact]
    public async Task Whom_a_token_speaks_of_is_what_the_token_says()
    {
        var (sessions, _, session) = FakeSessions.Create();

        var token = await sessions.Track(session with { Subject = "somebody else" }).GetTokenAsync(default, Cancel);

        Assert.Equal("sub-1", token.Subject);
    }
}
