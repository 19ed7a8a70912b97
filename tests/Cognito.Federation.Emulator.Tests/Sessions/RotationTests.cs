using System.Net;
using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.Sessions;

public sealed class RotationTests
{
    private const string Reused = "Refresh Token has been rotated and can no longer be used.";

    [Fact]
    public async Task Each_refresh_gives_a_new_refresh_token_and_ends_the_old_one()
    {
        await using var emulator = await StartAsync(c => c.RefreshTokenRotation = true);
        var first = (await emulator.SignInAsync()).Token("RefreshToken");

        var second = (await emulator.RefreshAsync(first)).Token("RefreshToken");

        Assert.NotEqual(first, second);
        (await emulator.RefreshAsync(first)).AssertRefused("RefreshTokenReuseException", Reused);
        Assert.Equal(HttpStatusCode.OK, (await emulator.RefreshAsync(second)).Status);
    }

    [Fact]
    public async Task Within_the_grace_period_the_old_token_may_be_sent_again()
    {
        await using var emulator = await StartAsync(c => (c.RefreshTokenRotation, c.RotationGracePeriod) = (true, TimeSpan.FromSeconds(60)));
        var first = (await emulator.SignInAsync()).Token("RefreshToken");
        var second = (await emulator.RefreshAsync(first)).Token("RefreshToken");

        var retried = (await emulator.RefreshAsync(first)).Token("RefreshToken");
        emulator.Clock.Advance(TimeSpan.FromSeconds(60));

        (await emulator.RefreshAsync(first)).AssertRefused("RefreshTokenReuseException", Reused);
        Assert.Equal(HttpStatusCode.OK, (await emulator.RefreshAsync(second)).Status);
        Assert.Equal(HttpStatusCode.OK, (await emulator.RefreshAsync(retried)).Status);
    }

    [Fact]
    public async Task Without_a_grace_period_one_of_many_refreshes_at_once_wins()
    {
        await using var emulator = await StartAsync(c => c.RefreshTokenRotation = true);
        var token = (await emulator.SignInAsync()).Token("RefreshToken");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => emulator.RefreshAsync(token)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a => a.AssertRefused("RefreshTokenReuseException", Reused));
    }

    [Fact]
    public void Without_a_grace_period_a_request_that_began_earlier_and_came_later_is_refused_too()
    {
        var now = new DateTimeOffset(2026, 7, 7, 9, 5, 0, TimeSpan.Zero);
        var token = new IssuedRefreshToken(new TokenGrant("subject", "client", now, now.AddDays(1), "origin", "event"));

        Assert.True(token.TryRotate(now, TimeSpan.Zero));
        Assert.False(token.TryRotate(now.AddMilliseconds(-1), TimeSpan.Zero));
    }

    [Fact]
    public async Task Rotated_tokens_die_when_the_first_one_would_have()
    {
        await using var emulator = await StartAsync(c => (c.RefreshTokenRotation, c.RefreshTokenValidity) = (true, TimeSpan.FromHours(2)));
        var first = (await emulator.SignInAsync()).Token("RefreshToken");
        emulator.Clock.Advance(TimeSpan.FromMinutes(100));
        var second = (await emulator.RefreshAsync(first)).Token("RefreshToken");
        emulator.Clock.Advance(TimeSpan.FromMinutes(20));

        (await emulator.RefreshAsync(second)).AssertNotAuthorized("Refresh Token has expired");
    }

    [Fact]
    public async Task The_refresh_flow_is_refused_to_a_client_that_rotates()
    {
        await using var emulator = await StartAsync(c => c.RefreshTokenRotation = true);
        var token = (await emulator.SignInAsync()).Token("RefreshToken");

        (await emulator.RefreshByFlowAsync(token))
            .AssertNotAuthorized("Refresh token rotation is enabled for this client; use GetTokensFromRefreshToken.");
    }

    [Fact]
    public async Task Revoking_a_rotated_token_ends_those_that_came_after_it()
    {
        await using var emulator = await StartAsync(c => c.RefreshTokenRotation = true);
        var first = (await emulator.SignInAsync()).Token("RefreshToken");
        var second = (await emulator.RefreshAsync(first)).Token("RefreshToken");

        Assert.Equal(HttpStatusCode.OK, (await emulator.RevokeAsync(first)).Status);

        (await emulator.RefreshAsync(second)).AssertNotAuthorized("Refresh Token has been revoked");
    }
}
