using System.Text.Json.Nodes;
using Cognito.Federation.Emulator.Tests.SignIn;
using static Cognito.Federation.Emulator.Tests.AdminCalls;

namespace Cognito.Federation.Emulator.Tests;

public sealed class ClientOperationsTests
{
    [Fact]
    public async Task A_client_has_the_services_defaults_and_no_secret()
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync();

        var made = (await emulator.CreateClientAsync(pool, "{}")).Succeeded();

        var client = made.Json["UserPoolClient"]!;
        Assert.Equal((pool, "web"), ((string?)client["UserPoolId"], (string?)client["ClientName"]));
        Assert.Matches("^[0-9a-z]{26}$", (string?)client["ClientId"]);
        Assert.Null(client["ClientSecret"]);
        Assert.Equal((30, 3, true, "LEGACY"), ((int)client["RefreshTokenValidity"]!, (int)client["AuthSessionValidity"]!, (bool)client["EnableTokenRevocation"]!, (string?)client["PreventUserExistenceErrors"]));
        var described = await emulator.OnPoolAsync("DescribeUserPoolClient", pool, ("ClientId", (string)client["ClientId"]!)).Ok();
        Assert.True(JsonNode.DeepEquals(client, described.Json["UserPoolClient"]), described.Body);
    }

    [Theory]
    [InlineData("""{ "GenerateSecret": true }""", null)]
    [InlineData("""{ "ClientSecret": "0123456789abcdef01234567" }""", "0123456789abcdef01234567")]
    public async Task A_secret_is_made_or_taken_and_then_asked_for(string settings, string? secret)
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync();
        var made = (await emulator.CreateClientAsync(pool, settings.Replace("}", """, "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"] }""", StringComparison.Ordinal))).Succeeded();
        await emulator.OnPoolAsync("AdminCreateUser", pool, ("Username", "alice"), ("MessageAction", "SUPPRESS")).Ok();
        await emulator.OnPoolAsync("AdminSetUserPassword", pool, ("Username", "alice"), ("Password", SignInCalls.Password), ("Permanent", true)).Ok();

        var told = made.Text("UserPoolClient", "ClientSecret");

        Assert.Equal(secret ?? told, told);
        Assert.InRange(told.Length, 24, 64);
        Assert.Equal(told, emulator.Client().Secret);
        Assert.NotEmpty((await emulator.SignInAsync()).Token("IdToken"));
        Assert.NotEqual("OK", (await emulator.StartFlowAsync(emulator.Client(), "USER_PASSWORD_AUTH", new JsonObject { ["USERNAME"] = "alice", ["PASSWORD"] = SignInCalls.Password })).Status.ToString());
    }

    [Fact]
    public async Task Lives_of_tokens_are_read_in_their_units()
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync();
        await emulator.OnPoolAsync("AdminCreateUser", pool, ("Username", "alice"), ("MessageAction", "SUPPRESS")).Ok();
        await emulator.OnPoolAsync("AdminSetUserPassword", pool, ("Username", "alice"), ("Password", SignInCalls.Password), ("Permanent", true)).Ok();
        (await emulator.CreateClientAsync(pool,
            """
            {
              "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"], "AccessTokenValidity": 10, "IdTokenValidity": 600, "RefreshTokenValidity": 2,
              "TokenValidityUnits": { "AccessToken": "minutes", "IdToken": "seconds", "RefreshToken": "hours" }
            }
            """)).Succeeded();

        var tokens = await emulator.SignInAsync();

        Assert.Equal(600, (int)tokens.Json["AuthenticationResult"]!["ExpiresIn"]!);
        emulator.Clock.Advance(TimeSpan.FromMinutes(10));
        (await emulator.GetUserAsync(tokens.Token("AccessToken"))).AssertNotAuthorized("Access Token has expired");
    }

    [Theory]
    [InlineData("""{ "AccessTokenValidity": 1, "TokenValidityUnits": { "AccessToken": "seconds" } }""")]
    [InlineData("""{ "AccessTokenValidity": 25 }""")]
    [InlineData("""{ "IdTokenValidity": 86400 }""")]
    [InlineData("""{ "RefreshTokenValidity": 315360000 }""")]
    [InlineData("""{ "RefreshTokenValidity": 3651 }""")]
    [InlineData("""{ "RefreshTokenValidity": 1, "TokenValidityUnits": { "RefreshToken": "minutes" } }""")]
    [InlineData("""{ "RefreshTokenValidity": 60, "AccessTokenValidity": 2, "TokenValidityUnits": { "RefreshToken": "minutes" } }""")]
    [InlineData("""{ "TokenValidityUnits": { "IdToken": "weeks" } }""")]
    [InlineData("""{ "AuthSessionValidity": 16 }""")]
    [InlineData("""{ "ExplicitAuthFlows": ["ALLOW_MAGIC"] }""")]
    [InlineData("""{ "ExplicitAuthFlows": [null] }""")]
    [InlineData("""{ "PreventUserExistenceErrors": "MAYBE" }""")]
    [InlineData("""{ "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 61 } }""")]
    [InlineData("""{ "RefreshTokenRotation": {} }""")]
    [InlineData("""{ "ReadAttributes": ["shoe_size"] }""")]
    [InlineData("""{ "WriteAttributes": [null] }""")]
    [InlineData("""{ "ClientSecret": "short" }""")]
    [InlineData("""{ "GenerateSecret": true, "ClientSecret": "0123456789abcdef01234567" }""")]
    public async Task What_breaks_the_services_rules_is_an_invalid_parameter(string settings)
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync();

        Assert.Equal("InvalidParameterException", (await emulator.CreateClientAsync(pool, settings)).Error);

        Assert.Empty(emulator.UserPools[0].Clients);
    }

    [Theory]
    [InlineData("""{ "ExplicitAuthFlows": ["ADMIN_NO_SRP_AUTH"] }""", "ExplicitAuthFlows")]
    [InlineData("""{ "AllowedOAuthFlowsUserPoolClient": true }""", "AllowedOAuthFlowsUserPoolClient")]
    [InlineData("""{ "AllowedOAuthFlows": ["code"] }""", "AllowedOAuthFlows")]
    [InlineData("""{ "AllowedOAuthScopes": ["openid"] }""", "AllowedOAuthScopes")]
    [InlineData("""{ "SupportedIdentityProviders": ["COGNITO", "Google"] }""", "SupportedIdentityProviders")]
    [InlineData("""{ "EnablePropagateAdditionalUserContextData": true }""", "EnablePropagateAdditionalUserContextData")]
    public async Task What_the_emulator_has_not_is_refused_by_name(string settings, string member)
    {
        await using var emulator = await StartEmptyAsync();

        var answer = await emulator.CreateClientAsync(await emulator.CreatePoolAsync(), settings);

        Assert.Equal("EmulatorUnsupportedException", answer.Error);
        Assert.StartsWith($"CreateUserPoolClient: the emulator does not support '{member}'", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_are_listed_in_pages_and_a_deleted_one_is_gone()
    {
        await using var emulator = await StartEmptyAsync();
        var pool = await emulator.CreatePoolAsync();
        var made = new List<string>();
        for (var i = 0; i < 3; i++)
            made.Add((await emulator.CreateClientAsync(pool, name: $"client {i}")).Succeeded().Text("UserPoolClient", "ClientId"));

        var first = await emulator.OnPoolAsync("ListUserPoolClients", pool, ("MaxResults", 2)).Ok();
        var second = await emulator.OnPoolAsync("ListUserPoolClients", pool, ("MaxResults", 2), ("NextToken", first.Text("NextToken"))).Ok();
        Assert.Equal(made, new[] { first, second }.SelectMany(static page => page.Json["UserPoolClients"]!.AsArray()).Select(static client => (string)client!["ClientId"]!));
        Assert.Null(second.Json["NextToken"]);

        await emulator.OnPoolAsync("DeleteUserPoolClient", pool, ("ClientId", made[0])).Ok();

        foreach (var operation in new[] { "DescribeUserPoolClient", "DeleteUserPoolClient" })
            await emulator.OnPoolAsync(operation, pool, ("ClientId", made[0])).Fails("ResourceNotFoundException", $"User pool client {made[0]} does not exist.");
        await emulator.CallAsync("SignUp", new JsonObject { ["ClientId"] = made[0], ["Username"] = "x", ["Password"] = Pools.Password }).Fails("ResourceNotFoundException");
    }

    [Fact]
    public async Task A_client_is_found_in_its_own_pool_alone()
    {
        await using var emulator = await StartEmptyAsync();
        var (pool, other) = (await emulator.CreatePoolAsync(), await emulator.CreatePoolAsync("other"));
        var client = (await emulator.CreateClientAsync(pool)).Succeeded().Text("UserPoolClient", "ClientId");

        await emulator.OnPoolAsync("DescribeUserPoolClient", other, ("ClientId", client)).Fails("ResourceNotFoundException");
        await emulator.OnPoolAsync("DeleteUserPoolClient", other, ("ClientId", client)).Fails("ResourceNotFoundException");
        Assert.Single(emulator.UserPools[0].Clients);
    }
}
