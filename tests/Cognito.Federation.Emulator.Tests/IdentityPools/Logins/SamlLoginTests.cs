using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Logins by SAML responses.</summary>
public sealed class SamlLoginTests
{
    [Fact]
    public async Task A_response_is_checked_for_its_maker_audience_and_expiry()
    {
        await using var emulator = await ProviderCalls.StartAsync();
        await using var other = await ProviderCalls.StartAsync();
        var token = emulator.Saml();

        await emulator.RefusedAsync(other.Saml(), ProviderCalls.NotSigned);
        await emulator.RefusedAsync(emulator.Saml(audience: "urn:other"), ProviderCalls.WrongAudience);
        await emulator.ExpiredAsync(emulator.Saml(lifetime: TimeSpan.Zero));
        // Half a minute, because the emulator's time goes on while the test does.
        emulator.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(30));
        await emulator.IdOfAsync(token);
        emulator.Clock.Advance(TimeSpan.FromSeconds(30));
        await emulator.ExpiredAsync(token);
    }

    [Theory]
    [InlineData("saml &amp; &lt;1&gt;", "somebody else")]
    [InlineData("NotBefore=\"", "NotBefore=\"2")]
    [InlineData("Version=\"2.0\">", "Version=\"2.0\"><!-- more -->")]
    [InlineData("</saml:Assertion>", "</saml:Assertion><saml:Assertion2 xmlns:saml=\"x\"></saml:Assertion2>")]
    [InlineData("<ds:SignatureValue>", "<ds:SignatureValue>A")]
    public async Task A_response_that_was_touched_is_refused(string part, string replacement)
    {
        await using var emulator = await ProviderCalls.StartAsync();
        var (provider, token) = emulator.Saml();
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(token));
        Assert.Contains(part, text, StringComparison.Ordinal);

        await emulator.RefusedAsync((provider, Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Replace(part, replacement, StringComparison.Ordinal)))), ProviderCalls.NotSigned);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("PGE+")]
    [InlineData("PGE+PC9hPg==")]
    [InlineData("PCFET0NUWVBFIGEgWzwhRU5USVRZIHggImIiPl0+PGE+PC9hPg==")]
    public async Task What_is_no_response_is_refused(string token)
    {
        await using var emulator = await ProviderCalls.StartAsync();

        await emulator.RefusedAsync((ProviderCalls.SamlArn, token), "Invalid login token. Not a valid SAML response.");
    }

    [Fact]
    public async Task The_roles_of_a_response_are_what_a_mapping_by_token_reads()
    {
        await using var emulator = await ProviderCalls.StartAsync(static p => p.MapRoles("corp", static m => m.DenyWhenAmbiguous = true));

        Assert.EndsWith(":role/editor", await RoleOfAsync(emulator, emulator.Saml(roles: ["editor"])), StringComparison.Ordinal);
        var two = emulator.Saml(roles: ["editor", "admin"]);
        var denied = await emulator.GetCredentialsAsync(await emulator.IdOfAsync(two), two).Fails("NotAuthorizedException");
        Assert.Contains($"ambiguous role mapping rules for: {ProviderCalls.SamlArn}", denied.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_see_the_attributes_of_a_response_and_the_claims_of_an_ID_token()
    {
        await using var emulator = await ProviderCalls.StartAsync(static p => p
            .MapRoles("corp", static m => m.AddRule("department", ClaimMatch.Is, "sales", "seller"))
            .MapRoles(ProviderCalls.Key, static m => m.AddRule("groups", ClaimMatch.Is, "ops", "operator")));

        Assert.EndsWith(":role/seller", await RoleOfAsync(emulator, emulator.Saml(attributes: new() { ["department"] = "sales" })), StringComparison.Ordinal);
        Assert.EndsWith(":role/app-user", await RoleOfAsync(emulator, emulator.Saml()), StringComparison.Ordinal);
        Assert.EndsWith(":role/operator", await RoleOfAsync(emulator, emulator.Oidc(claims: new() { ["groups"] = "ops" })), StringComparison.Ordinal);
        Assert.EndsWith(":role/app-user", await RoleOfAsync(emulator, emulator.Oidc()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pools_name_IAM_providers_by_their_ARNs_over_the_wire()
    {
        await using var emulator = await ProviderCalls.StartAsync();
        var body = new JsonObject
        {
            ["IdentityPoolName"] = "wired",
            ["AllowUnauthenticatedIdentities"] = false,
            ["OpenIdConnectProviderARNs"] = new JsonArray(ProviderCalls.OidcArn),
            ["SamlProviderARNs"] = new JsonArray(ProviderCalls.SamlArn),
            ["SupportedLoginProviders"] = new JsonObject { ["appleid.apple.com"] = "com.example.app", ["www.amazon.com"] = "amzn1.x" },
        };
        var id = (await emulator.CallIdentitySignedAsync("CreateIdentityPool", body)).Succeeded().Text("IdentityPoolId");
        var described = (await emulator.CallIdentitySignedAsync("DescribeIdentityPool", new JsonObject { ["IdentityPoolId"] = id })).Succeeded().Body;

        Assert.Contains($"\"OpenIdConnectProviderARNs\":[\"{ProviderCalls.OidcArn}\"]", described, StringComparison.Ordinal);
        Assert.Contains($"\"SamlProviderARNs\":[\"{ProviderCalls.SamlArn}\"]", described, StringComparison.Ordinal);
        Assert.Contains("\"www.amazon.com\":\"amzn1.x\"", described, StringComparison.Ordinal);
        var login = emulator.Oidc();
        (await emulator.CallIdentityAsync("GetId", new JsonObject { ["IdentityPoolId"] = id, ["Logins"] = new JsonObject { [login.Provider] = login.Token } })).Succeeded();

        body["OpenIdConnectProviderARNs"] = new JsonArray();
        body["IdentityPoolId"] = id;
        (await emulator.CallIdentitySignedAsync("UpdateIdentityPool", body)).Succeeded();
        await emulator.CallIdentityAsync("GetId", new JsonObject { ["IdentityPoolId"] = id, ["Logins"] = new JsonObject { [login.Provider] = login.Token } }).Fails("NotAuthorizedException", ProviderCalls.Unsupported);
        body["SamlProviderARNs"] = new JsonArray("short");
        await emulator.CallIdentitySignedAsync("UpdateIdentityPool", body).Fails("InvalidParameterException");
    }

    [Fact]
    public async Task Roles_and_tags_are_mapped_for_IAM_providers_of_the_pool_alone()
    {
        await using var emulator = await ProviderCalls.StartAsync();
        JsonObject Tags(string provider) => new() { ["IdentityPoolId"] = emulator.IdentityPoolId(), ["IdentityProviderName"] = provider, ["UseDefaults"] = true };

        await emulator.CallIdentitySignedAsync("SetPrincipalTagAttributeMap", Tags(ProviderCalls.SamlArn)).Ok();
        await emulator.CallIdentitySignedAsync("SetPrincipalTagAttributeMap", Tags(ProviderCalls.OidcArn)).Ok();
        await emulator.CallIdentitySignedAsync("SetPrincipalTagAttributeMap", Tags(ProviderCalls.SamlArn + "x")).Fails("InvalidParameterException");
    }

    private static async Task<string> RoleOfAsync(CognitoEmulator emulator, (string Provider, string Token) login)
    {
        var (_, credentials) = await emulator.CredentialsOfAsync(login);
        using var sts = emulator.Sts(credentials);
        var arn = (await sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken)).Arn;
        return arn.Replace("sts", "iam", StringComparison.Ordinal).Replace("assumed-role", "role", StringComparison.Ordinal)[..^"/CognitoIdentityCredentials".Length];
    }
}
