using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.Federation.Emulator.Tests;

public sealed class OpenIdTokenTests
{
    [Fact]
    public async Task A_token_names_its_issuer_pool_and_identity_and_is_signed_with_a_published_key()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (id, token) = await emulator.ClassicTokenAsync(await emulator.UserLoginAsync());
        var keys = new JsonWebKeySet((await emulator.GetAsync("/.well-known/jwks_uri").Ok()).Body);

        var checkedToken = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = "https://cognito-identity.amazonaws.com",
            ValidAudience = emulator.IdentityPoolId(),
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidAlgorithms = ["RS256"],
        });

        Assert.True(checkedToken.IsValid, checkedToken.Exception?.Message);
        Assert.Equal(id, checkedToken.SecurityToken is JsonWebToken read ? read.Subject : null);
    }

    [Fact]
    public async Task Discovery_names_the_issuer_and_the_keys()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();

        var page = await emulator.GetAsync("/.well-known/openid-configuration").Ok();

        Assert.Equal("https://cognito-identity.amazonaws.com", page.Text("issuer"));
        Assert.Equal(new Uri(emulator.Url, "/.well-known/jwks_uri").AbsoluteUri, page.Text("jwks_uri"));
    }

    [Fact]
    public async Task A_token_lives_for_ten_minutes()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();

        var claims = Claims((await emulator.ClassicTokenAsync()).Token);

        Assert.Equal(600, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        Assert.InRange(claims.GetProperty("iat").GetInt64(), emulator.Clock.GetUtcNow().AddMinutes(-1).ToUnixTimeSeconds(), emulator.Clock.GetUtcNow().ToUnixTimeSeconds());
    }

    [Fact]
    public async Task A_token_says_how_its_owner_was_recognised()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var provider = emulator.UserPoolProvider();
        var alice = await emulator.UserLoginAsync();
        var subject = Claims(alice.Token).GetProperty("sub").GetString();

        Assert.Equal(["unauthenticated"], Methods((await emulator.ClassicTokenAsync()).Token));
        Assert.Equal(["authenticated", provider, $"{provider}:CognitoSignIn:{subject}"], Methods((await emulator.ClassicTokenAsync(alice)).Token));
        Assert.Equal(["authenticated", "accounts.google.com", $"accounts.google.com:{IdentityCalls.GoogleClient}:g1"], Methods((await emulator.ClassicTokenAsync(emulator.GoogleLogin("g1"))).Token));
        Assert.Equal(["authenticated", "graph.facebook.com", $"graph.facebook.com:{IdentityCalls.FacebookApp}:f1"], Methods((await emulator.ClassicTokenAsync(emulator.FacebookLogin("f1"))).Token));
    }

    [Fact]
    public async Task A_pool_without_the_classic_flow_gives_no_token()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        await emulator.OpenIdTokenAsync(await emulator.IdOfAsync()).Fails("InvalidParameterException", "Basic (classic) flow is not enabled, please use enhanced flow.");
    }

    [Fact]
    public async Task A_pool_made_over_the_wire_says_itself_whether_it_has_the_classic_flow()
    {
        await using var emulator = await CognitoEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        foreach (var allows in new[] { true, false })
        {
            var pool = await emulator.CallIdentitySignedAsync("CreateIdentityPool", new JsonObject { ["IdentityPoolName"] = "wire", ["AllowUnauthenticatedIdentities"] = true, ["AllowClassicFlow"] = allows }).Ok();
            var id = (await emulator.CallIdentityAsync("GetId", new JsonObject { ["IdentityPoolId"] = pool.Text("IdentityPoolId") }).Ok()).Text("IdentityId");

            Assert.Equal(allows ? 200 : 400, (int)(await emulator.OpenIdTokenAsync(id)).Status);
        }
    }

    [Fact]
    public async Task A_token_is_given_to_whoever_would_be_given_credentials()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var alice = await emulator.UserLoginAsync();
        var id = await emulator.IdOfAsync(alice);
        const string Unknown = "us-east-1:00000000-0000-0000-0000-000000000000";

        await emulator.OpenIdTokenAsync(id).Fails("NotAuthorizedException", $"Access to Identity '{id}' is forbidden.");
        await emulator.OpenIdTokenAsync(id, emulator.GoogleLogin()).Fails("NotAuthorizedException");
        await emulator.OpenIdTokenAsync(Unknown).Fails("ResourceNotFoundException", $"Identity '{Unknown}' not found.");
        Assert.Equal(id, (await emulator.OpenIdTokenAsync(id, alice).Ok()).Text("IdentityId"));
    }

    [Fact]
    public async Task Asking_for_a_token_links_and_merges_as_asking_for_credentials_does()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        var (google, facebook) = (emulator.GoogleLogin(), emulator.FacebookLogin());
        var (guest, known) = (await emulator.IdOfAsync(), await emulator.IdOfAsync(google));

        Assert.Equal(known, (await emulator.OpenIdTokenAsync(guest, google).Ok()).Text("IdentityId"));
        Assert.Equal(known, (await emulator.OpenIdTokenAsync(known, google, facebook).Ok()).Text("IdentityId"));

        Assert.Equal(known, await emulator.IdOfAsync(facebook));
        await emulator.OpenIdTokenAsync(guest).Fails("NotAuthorizedException", $"Access to Identity '{guest}' is forbidden.");
    }

    internal static JsonElement Claims(string token) => JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;

    private static IEnumerable<string?> Methods(string token) => Claims(token).GetProperty("amr").EnumerateArray().Select(static method => method.GetString());
}
