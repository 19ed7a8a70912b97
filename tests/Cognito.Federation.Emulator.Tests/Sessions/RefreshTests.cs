using System.Net;
using Cognito.Federation.Emulator.Tests.SignIn;
using Microsoft.IdentityModel.JsonWebTokens;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.Sessions;

public sealed class RefreshTests
{
    [Fact]
    public async Task A_refresh_gives_new_tokens_of_the_same_sign_in_and_keeps_the_refresh_token()
    {
        await using var emulator = await StartAsync();
        var first = await emulator.SignInAsync();
        emulator.Clock.Advance(TimeSpan.FromMinutes(90));

        var second = await emulator.RefreshAsync(first.Token("RefreshToken"));

        var (before, after) = (new JsonWebToken(first.Token("IdToken")), new JsonWebToken(second.Token("IdToken")));
        foreach (var claim in new[] { "sub", "auth_time", "origin_jti", "event_id", "aud", "iss", "cognito:username" })
            Assert.Equal(before.GetClaim(claim).Value, after.GetClaim(claim).Value);
        Assert.NotEqual(before.Id, after.Id);
        Assert.True(after.ValidTo >= before.ValidTo.AddMinutes(90));
        Assert.Null(second.Json["AuthenticationResult"]!["RefreshToken"]);
        Assert.Equal("Bearer", second.Token("TokenType"));
        Assert.Equal("alice", (await emulator.GetUserAsync(second.Token("AccessToken"))).Text("Username"));
        Assert.Equal(HttpStatusCode.OK, (await emulator.RefreshAsync(first.Token("RefreshToken"))).Status);
    }

    [Theory]
    [InlineData("REFRESH_TOKEN_AUTH")]
    [InlineData("REFRESH_TOKEN")]
    public async Task The_refresh_flow_does_the_same_under_both_its_names(string flow)
    {
        await using var emulator = await StartAsync();
        var refreshToken = (await emulator.SignInAsync()).Token("RefreshToken");

        var answer = await emulator.RefreshByFlowAsync(refreshToken, flow);

        Assert.Equal("alice", (await emulator.GetUserAsync(answer.Token("AccessToken"))).Text("Username"));
        Assert.Null(answer.Json["AuthenticationResult"]!["RefreshToken"]);
    }

    [Fact]
    public async Task A_changed_profile_shows_in_refreshed_tokens()
    {
        await using var emulator = await StartAsync();
        var refreshToken = (await emulator.SignInAsync()).Token("RefreshToken");
        emulator.Change("alice", user => user.SetAttribute("given_name", "Alice"));

        Assert.Equal("Alice", new JsonWebToken((await emulator.RefreshAsync(refreshToken)).Token("IdToken")).GetClaim("given_name").Value);
    }

    [Fact]
    public async Task Text_that_is_no_refresh_token_is_refused()
    {
        await using var emulator = await StartAsync();
        var accessToken = (await emulator.SignInAsync()).Token("AccessToken");

        foreach (var text in new[] { "garbage", accessToken })
        {
            (await emulator.RefreshAsync(text)).AssertNotAuthorized("Invalid Refresh Token.");
            (await emulator.RefreshByFlowAsync(text)).AssertNotAuthorized("Invalid Refresh Token.");
        }
    }

    [Fact]
    public async Task Another_clients_refresh_token_is_refused()
    {
        await using var emulator = await StartAsync(pool: p => p.AddClient("second"));
        var refreshToken = (await emulator.SignInAsync()).Token("RefreshToken");

        (await emulator.RefreshAsync(refreshToken, emulator.Client(1))).AssertNotAuthorized("Invalid Refresh Token.");
        (await emulator.RefreshByFlowAsync(refreshToken, client: emulator.Client(1))).AssertNotAuthorized("Invalid Refresh Token.");
    }

    [Fact]
    public async Task A_refresh_token_lives_as_long_as_its_client_says()
    {
        await using var emulator = await StartAsync(c => c.RefreshTokenValidity = TimeSpan.FromHours(2));
        var refreshToken = (await emulator.SignInAsync()).Token("RefreshToken");
        emulator.Clock.Advance(TimeSpan.FromMinutes(119));
        Assert.Equal(HttpStatusCode.OK, (await emulator.RefreshAsync(refreshToken)).Status);
        emulator.Clock.Advance(TimeSpan.FromMinutes(1));

        (await emulator.RefreshAsync(refreshToken)).AssertNotAuthorized("Refresh Token has expired");
        (await emulator.RefreshByFlowAsync(refreshToken)).AssertNotAuthorized("Refresh Token has expired");
    }

    [Fact]
    public async Task A_refresh_token_of_a_user_who_is_gone_is_refused_even_when_the_name_is_taken_again()
    {
        await using var emulator = await StartAsync();
        var tokens = await emulator.SignInAsync();
        var pool = emulator.State.UserPools.All[0];
        lock (pool.Gate)
        {
            pool.Users.Remove(pool.Users.Find("alice")!);
            pool.Users.Add(new PoolUser("alice", RandomText.Uuid(), emulator.Clock.GetUtcNow()) { Status = UserStatus.Confirmed });
        }

        (await emulator.RefreshAsync(tokens.Token("RefreshToken"))).AssertNotAuthorized("Invalid Refresh Token.");
        (await emulator.GetUserAsync(tokens.Token("AccessToken"))).AssertRefused("UserNotFoundException", "User does not exist.");
    }

    [Fact]
    public async Task A_client_with_a_secret_sends_the_secret_itself()
    {
        await using var emulator = await StartAsync(c => c.GenerateSecret = true);
        var client = emulator.Client();
        var refreshToken = (await emulator.SignInAsync()).Token("RefreshToken");

        (await emulator.RefreshAsync(refreshToken)).AssertNotAuthorized($"Unable to verify secret for client {client.Id}");
        (await emulator.RefreshAsync(refreshToken, secret: "wrong")).AssertNotAuthorized($"Unable to verify secret for client {client.Id}");
        Assert.Equal(HttpStatusCode.OK, (await emulator.RefreshAsync(refreshToken, secret: client.Secret)).Status);
    }
}
