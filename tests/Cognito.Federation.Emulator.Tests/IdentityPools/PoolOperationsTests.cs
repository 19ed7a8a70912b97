using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Identity pools made, read and removed over the wire, as an administrator does.</summary>
public sealed class PoolOperationsTests
{
    private static JsonObject Everything => new()
    {
        ["IdentityPoolName"] = "made over the wire",
        ["AllowUnauthenticatedIdentities"] = true,
        ["AllowClassicFlow"] = true,
        ["DeveloperProviderName"] = "login.my.app",
        ["SupportedLoginProviders"] = new JsonObject { ["accounts.google.com"] = "client", ["graph.facebook.com"] = "app" },
        ["CognitoIdentityProviders"] = new JsonArray(new JsonObject { ["ProviderName"] = "cognito-idp.us-east-1.amazonaws.com/us-east-1_Abc", ["ClientId"] = "web", ["ServerSideTokenCheck"] = false }, new JsonObject { ["ProviderName"] = "cognito-idp.us-east-1.amazonaws.com/us-east-1_Abc", ["ClientId"] = "app", ["ServerSideTokenCheck"] = true }),
        ["IdentityPoolTags"] = new JsonObject { ["team"] = "blue" },
    };

    [Fact]
    public async Task A_pool_is_described_as_it_was_made()
    {
        await using var emulator = await StartEmptyAsync();

        var made = await emulator.CallIdentitySignedAsync("CreateIdentityPool", Everything).Ok();
        var id = made.Text("IdentityPoolId");
        var described = await emulator.CallIdentitySignedAsync("DescribeIdentityPool", new JsonObject { ["IdentityPoolId"] = id }).Ok();

        var expected = Everything;
        expected["IdentityPoolId"] = id;
        Assert.True(JsonNode.DeepEquals(Sorted(expected), Sorted(made.Json)), made.Body);
        Assert.True(JsonNode.DeepEquals(made.Json, described.Json), described.Body);
        Assert.StartsWith("us-east-1:", id, StringComparison.Ordinal);
        Assert.Equal((id, "made over the wire"), (emulator.IdentityPools[0].Id, emulator.IdentityPools[0].Name));
    }

    [Theory]
    [InlineData("test")]
    [InlineData("testing")]
    public async Task Both_accounts_of_the_emulator_may_make_pools(string account)
    {
        await using var emulator = await StartEmptyAsync();
        using var request = Wire.Post(emulator, "AWSCognitoIdentityService.CreateIdentityPool", Everything.ToJsonString());
        await RootSignature.SignAsync(request, emulator.Region, "cognito-identity", secret: account, key: account);

        await emulator.SendAsync(request).Ok();

        Assert.Single(emulator.IdentityPools);
    }

    [Theory]
    [InlineData("test", "testing", "cognito-identity", "us-east-1", "InvalidSignatureException")]
    [InlineData("nobody", "test", "cognito-identity", "us-east-1", "UnrecognizedClientException")]
    [InlineData("test", "test", "cognito-idp", "us-east-1", "InvalidSignatureException")]
    [InlineData("test", "test", "cognito-identity", "eu-west-1", "InvalidSignatureException")]
    public async Task Another_secret_key_service_or_region_makes_none(string key, string secret, string service, string region, string error)
    {
        await using var emulator = await StartEmptyAsync();
        using var request = Wire.Post(emulator, "AWSCognitoIdentityService.CreateIdentityPool", Everything.ToJsonString());
        await RootSignature.SignAsync(request, region, service, secret, key);

        await emulator.SendAsync(request).Fails(error);

        Assert.Empty(emulator.IdentityPools);
    }

    [Fact]
    public async Task A_body_that_was_changed_after_it_was_signed_is_refused()
    {
        await using var emulator = await StartEmptyAsync();
        using var request = Wire.Post(emulator, "AWSCognitoIdentityService.CreateIdentityPool", Everything.ToJsonString());
        await RootSignature.SignAsync(request, emulator.Region, "cognito-identity");
        using var changed = Wire.Post(emulator, "AWSCognitoIdentityService.CreateIdentityPool", Everything.ToJsonString().Replace("wire", "fire", StringComparison.Ordinal));
        foreach (var name in new[] { "X-Amz-Date", "Authorization" })
            changed.Headers.TryAddWithoutValidation(name, request.Headers.GetValues(name));

        await emulator.SendAsync(changed).Fails("InvalidSignatureException");
    }

    [Fact]
    public async Task Pools_are_listed_in_pages_and_a_removed_one_is_gone()
    {
        await using var emulator = await StartEmptyAsync();
        var made = new List<string>();
        for (var i = 0; i < 5; i++)
            made.Add((await emulator.CallIdentitySignedAsync("CreateIdentityPool", new JsonObject { ["IdentityPoolName"] = $"pool {i}", ["AllowUnauthenticatedIdentities"] = false }).Ok()).Text("IdentityPoolId"));

        Assert.Equal(made, await ListAsync(emulator, 2));
        Assert.Equal(made, await ListAsync(emulator, 5));
        await emulator.CallIdentitySignedAsync("DeleteIdentityPool", new JsonObject { ["IdentityPoolId"] = made[2] }).Ok();
        Assert.Equal([made[0], made[1], made[3], made[4]], await ListAsync(emulator, 60));

        await emulator.CallIdentitySignedAsync("ListIdentityPools", new JsonObject { ["MaxResults"] = 2, ["NextToken"] = "made-up" }).Fails("InvalidParameterException");
    }

    [Fact]
    public async Task A_removed_pool_is_closed_with_its_identities()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var identity = await emulator.IdOfAsync();
        var id = emulator.IdentityPoolId();
        await emulator.CallIdentitySignedAsync("DeleteIdentityPool", new JsonObject { ["IdentityPoolId"] = id }).Ok();

        await emulator.CallIdentityAsync("GetId", new JsonObject { ["IdentityPoolId"] = id }).Fails("ResourceNotFoundException", $"IdentityPool '{id}' not found.");
        await emulator.GetCredentialsAsync(identity).Fails("ResourceNotFoundException", $"Identity '{identity}' not found.");
        foreach (var operation in new[] { "DescribeIdentityPool", "DeleteIdentityPool", "GetIdentityPoolRoles" })
            await emulator.CallIdentitySignedAsync(operation, new JsonObject { ["IdentityPoolId"] = id }).Fails("ResourceNotFoundException", $"IdentityPool '{id}' not found.");
    }

    [Theory]
    [InlineData("OpenIdConnectProviderARNs", """["arn:aws:iam::123456789012:oidc-provider/example.com"]""")]
    [InlineData("SamlProviderARNs", """["arn:aws:iam::123456789012:saml-provider/example"]""")]
    [InlineData("SupportedLoginProviders", """{ "api.twitter.com": "key;secret" }""")]
    public async Task What_the_emulator_has_not_is_refused_by_name(string member, string value)
    {
        await using var emulator = await StartEmptyAsync();
        var body = new JsonObject { ["IdentityPoolName"] = "x", ["AllowUnauthenticatedIdentities"] = true, [member] = JsonNode.Parse(value) };

        var answer = await emulator.CallIdentitySignedAsync("CreateIdentityPool", body).Fails("EmulatorUnsupportedException");

        Assert.StartsWith($"CreateIdentityPool: the emulator does not support '{member}", answer.Message, StringComparison.Ordinal);
        Assert.Empty(emulator.IdentityPools);
    }

    [Theory]
    [InlineData("IdentityPoolName", "null", "identityPoolName")]
    [InlineData("IdentityPoolName", "\"\"", "identityPoolName")]
    [InlineData("IdentityPoolName", "\"no/slash\"", "identityPoolName")]
    [InlineData("AllowUnauthenticatedIdentities", "null", "allowUnauthenticatedIdentities")]
    [InlineData("DeveloperProviderName", "\"no/slash\"", "developerProviderName")]
    [InlineData("SupportedLoginProviders", """{ "accounts.google.com": "" }""", "supportedLoginProviders.value")]
    [InlineData("SupportedLoginProviders", """{ "accounts.google.com": null }""", "supportedLoginProviders")]
    [InlineData("CognitoIdentityProviders", """[{ "ProviderName": "not a provider", "ClientId": "web" }]""", "cognitoIdentityProviders.member.providerName")]
    [InlineData("CognitoIdentityProviders", """[{ "ProviderName": "cognito-idp.us-east-1.amazonaws.com/x" }]""", "cognitoIdentityProviders.member.clientId")]
    [InlineData("CognitoIdentityProviders", "[null]", "cognitoIdentityProviders")]
    [InlineData("IdentityPoolTags", """{ "": "x" }""", "identityPoolTags.key")]
    public async Task What_breaks_the_services_model_is_refused_by_the_members_name(string member, string value, string named)
    {
        await using var emulator = await StartEmptyAsync();
        var body = new JsonObject { ["IdentityPoolName"] = "x", ["AllowUnauthenticatedIdentities"] = true };
        body[member] = JsonNode.Parse(value);

        var answer = await emulator.CallIdentitySignedAsync("CreateIdentityPool", body).Fails("InvalidParameterException");

        Assert.Contains($"'{named}", answer.Message, StringComparison.Ordinal);
        Assert.Empty(emulator.IdentityPools);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{ "MaxResults": 0 }""")]
    [InlineData("""{ "MaxResults": 61 }""")]
    [InlineData("""{ "MaxResults": 1, "NextToken": "" }""")]
    public async Task A_page_has_1_to_60_pools(string body)
    {
        await using var emulator = await StartEmptyAsync();

        await emulator.CallIdentitySignedAsync("ListIdentityPools", JsonNode.Parse(body)!).Fails("InvalidParameterException");
    }

    private static Task<CognitoEmulator> StartEmptyAsync() => CognitoEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<List<string>> ListAsync(CognitoEmulator emulator, int size)
    {
        var ids = new List<string>();
        string? token = null;
        do
        {
            var body = new JsonObject { ["MaxResults"] = size };
            if (token is not null)
                body["NextToken"] = token;
            var page = await emulator.CallIdentitySignedAsync("ListIdentityPools", body).Ok();
            Assert.InRange(page.Json["IdentityPools"]!.AsArray().Count, 1, size);
            ids.AddRange(page.Json["IdentityPools"]!.AsArray().Select(static pool => (string)pool!["IdentityPoolId"]!));
            token = (string?)page.Json["NextToken"];
        }
        while (token is not null);
        return ids;
    }

    private static JsonObject Sorted(JsonNode node) => new(node.AsObject().OrderBy(static m => m.Key, StringComparer.Ordinal).Select(static m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
}
