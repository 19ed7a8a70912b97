using System.Net;
using System.Text.Json.Nodes;
using static Cognito.Federation.Emulator.Tests.SignIn.SignInCalls;

namespace Cognito.Federation.Emulator.Tests.Tokens;

public sealed class WellKnownTests
{
    [Fact]
    public async Task A_pool_publishes_two_keys_with_nothing_private_in_them()
    {
        await using var emulator = await StartAsync();

        var answer = await emulator.GetAsync($"/{emulator.UserPools[0].Id}/.well-known/jwks.json");

        var keys = answer.Json["keys"]!.AsArray();
        Assert.Equal("application/json", answer.ContentType);
        Assert.Equal(2, keys.Select(k => (string?)k!["kid"]).Distinct().Count());
        Assert.All(keys, key => Assert.Equal(["alg", "e", "kid", "kty", "n", "use"], ((JsonObject)key!).Select(m => m.Key)));
        Assert.All(keys, key => Assert.Equal(("RS256", "AQAB", "RSA", "sig"), ((string?)key!["alg"], (string?)key["e"], (string?)key["kty"], (string?)key["use"])));
    }

    [Fact]
    public async Task Each_pool_has_its_own_keys()
    {
        await using var emulator = await StartAsync(options: o => o.AddUserPool("other"));

        var bodies = await Task.WhenAll(emulator.UserPools.Select(p => emulator.GetAsync($"/{p.Id}/.well-known/jwks.json")));

        Assert.Equal(4, bodies.SelectMany(b => b.Json["keys"]!.AsArray()).Select(k => (string?)k!["n"]).Distinct().Count());
    }

    [Theory]
    [InlineData(EmulatorIssuer.Aws)]
    [InlineData(EmulatorIssuer.Self)]
    public async Task Discovery_names_the_issuer_of_the_tokens_and_where_the_keys_are(EmulatorIssuer issuer)
    {
        await using var emulator = await StartAsync(options: o => o.Issuer = issuer);
        var pool = emulator.UserPools[0].Id;

        var discovery = await emulator.GetAsync($"/{pool}/.well-known/openid-configuration");
        var token = TokenTests.Payload((await SignIn.SignInCalls.SignInAsync(emulator)).Json["AuthenticationResult"]!["IdToken"]!.ToString());

        Assert.Equal((string?)token["iss"], discovery.Text("issuer"));
        Assert.Equal($"{emulator.Url.GetLeftPart(UriPartial.Authority)}/{pool}/.well-known/jwks.json", discovery.Text("jwks_uri"));
        Assert.Equal("""["RS256"]""", discovery.Json["id_token_signing_alg_values_supported"]!.ToJsonString());
    }

    [Fact]
    public async Task An_unknown_pool_and_an_unknown_document_are_not_found()
    {
        await using var emulator = await StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await emulator.GetAsync("/us-east-1_Nowhere00/.well-known/jwks.json")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await emulator.GetAsync($"/{emulator.UserPools[0].Id}/.well-known/other.json")).Status);
    }
}
