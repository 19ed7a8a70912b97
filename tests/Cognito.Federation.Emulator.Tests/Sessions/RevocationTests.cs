using System.Net;
using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.Sessions;

public sealed class RevocationTests
{
    [Fact]
    public async Task Revoking_ends_the_refresh_token_and_its_access_tokens_and_no_other_sign_in()
    {
        await using var emulator = await StartAsync();
        var (phone, laptop) = (await emulator.SignInAsync(), await emulator.SignInAsync());
        var refreshed = await emulator.RefreshAsync(phone.Token("RefreshToken"));

        var answer = await emulator.RevokeAsync(phone.Token("RefreshToken"));

        Assert.Equal((HttpStatusCode.OK, "{}"), (answer.Status, answer.Body));
        (await emulator.RefreshAsync(phone.Token("RefreshToken"))).AssertNotAuthorized("Refresh Token has been revoked");
        (await emulator.RefreshByFlowAsync(phone.Token("RefreshToken"))).AssertNotAuthorized("Refresh Token has been revoked");
        (await emulator.GetUserAsync(phone.Token("AccessToken"))).AssertNotAuthorized("Access Token has been revoked");
        (await emulator.GetUserAsync(refreshed.Token("AccessToken"))).AssertNotAuthorized("Access Token has been revoked");
        Assert.Equal(HttpStatusCode.OK, (await emulator.GetUserAsync(laptop.Token("AccessToken"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await emulator.RefreshAsync(laptop.Token("RefreshToken"))).Status);
    }

    [Fact]
    public async Task Revoking_twice_or_revoking_nothing_is_no_error()
    {
        await using var emulator = await StartAsync();
        var token = (await emulator.SignInAsync()).Token("RefreshToken");

        foreach (var text in new[] { token, token, "garbage" })
            Assert.Equal(HttpStatusCode.OK, (await emulator.RevokeAsync(text)).Status);
    }

    [Fact]
    public async Task Only_refresh_tokens_can_be_revoked()
    {
        await using var emulator = await StartAsync();
        var tokens = await emulator.SignInAsync();

        Assert.Equal("UnsupportedTokenTypeException", (await emulator.RevokeAsync(tokens.Token("AccessToken"))).Error);
        Assert.Equal("UnsupportedTokenTypeException", (await emulator.RevokeAsync(tokens.Token("IdToken"))).Error);
        Assert.Equal(HttpStatusCode.OK, (await emulator.GetUserAsync(tokens.Token("AccessToken"))).Status);
    }

    [Fact]
    public async Task Another_client_cannot_revoke_and_a_secret_must_be_right()
    {
        await using var emulator = await StartAsync(c => c.GenerateSecret = true, p => p.AddClient("second"));
        var token = (await emulator.SignInAsync()).Token("RefreshToken");

        Assert.Equal("UnauthorizedException", (await emulator.RevokeAsync(token, emulator.Client(1))).Error);
        Assert.Equal("UnauthorizedException", (await emulator.RevokeAsync(token)).Error);
        Assert.Equal("UnauthorizedException", (await emulator.RevokeAsync(token, secret: "wrong")).Error);
        Assert.Equal(HttpStatusCode.OK, (await emulator.RefreshAsync(token, secret: emulator.Client().Secret)).Status);
        Assert.Equal(HttpStatusCode.OK, (await emulator.RevokeAsync(token, secret: emulator.Client().Secret)).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_sign_in_of_the_user_and_of_nobody_else()
    {
        await using var emulator = await StartAsync(pool: p => p.AddClient("second").AddUser("bob", Password));
        var (first, second) = (await emulator.SignInAsync(), await emulator.SignInAsync(client: emulator.Client(1)));
        var bobs = await emulator.SignInAsync("bob");

        Assert.Equal("{}", (await emulator.SignOutAsync(first.Token("AccessToken"))).Body);

        foreach (var tokens in new[] { first, second })
            (await emulator.GetUserAsync(tokens.Token("AccessToken"))).AssertNotAuthorized("Access Token has been revoked");
        (await emulator.RefreshAsync(first.Token("RefreshToken"))).AssertNotAuthorized("Refresh Token has been revoked");
        (await emulator.RefreshAsync(second.Token("RefreshToken"), emulator.Client(1))).AssertNotAuthorized("Refresh Token has been revoked");
        Assert.Equal(HttpStatusCode.OK, (await emulator.GetUserAsync(bobs.Token("AccessToken"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await emulator.GetUserAsync((await emulator.SignInAsync()).Token("AccessToken"))).Status);
    }

    [Fact]
    public async Task A_token_from_before_cannot_sign_out_again()
    {
        await using var emulator = await StartAsync();
        var accessToken = (await emulator.SignInAsync()).Token("AccessToken");
        await emulator.SignOutAsync(accessToken);

        (await emulator.SignOutAsync(accessToken)).AssertNotAuthorized("Access Token has been revoked");
    }
}
