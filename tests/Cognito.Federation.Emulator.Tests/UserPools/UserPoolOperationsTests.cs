using System.Text.Json.Nodes;
using static Cognito.Federation.Emulator.Tests.AdminCalls;

namespace Cognito.Federation.Emulator.Tests;

public sealed class UserPoolOperationsTests
{
    [Fact]
    public async Task A_pool_has_the_services_defaults()
    {
        await using var emulator = await StartEmptyAsync();

        var made = await emulator.CallSignedAsync("CreateUserPool", new JsonObject { ["PoolName"] = "made" }).Ok();

        var pool = made.Json["UserPool"]!;
        var id = (string)pool["Id"]!;
        Assert.Matches("^us-east-1_[0-9A-Za-z]{9}$", id);
        Assert.Equal($"arn:aws:cognito-idp:us-east-1:123456789012:userpool/{id}", (string?)pool["Arn"]);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{ "MinimumLength": 8, "RequireUppercase": true, "RequireLowercase": true, "RequireNumbers": true, "RequireSymbols": true, "TemporaryPasswordValidityDays": 7 }"""),
            pool["Policies"]!["PasswordPolicy"]), made.Body);
        Assert.Equal(("INACTIVE", 0, true), ((string?)pool["DeletionProtection"], (int)pool["EstimatedNumberOfUsers"]!, (bool)pool["UsernameConfiguration"]!["CaseSensitive"]!));
        Assert.Contains("sub", pool["SchemaAttributes"]!.AsArray().Select(static a => (string?)a!["Name"]));
        Assert.Null(pool["AutoVerifiedAttributes"]);
        Assert.True(JsonNode.DeepEquals(pool, (await emulator.OnPoolAsync("DescribeUserPool", id).Ok()).Json["UserPool"]));
        Assert.Equal((id, "made"), (emulator.UserPools[0].Id, emulator.UserPools[0].Name));
    }

    [Fact]
    public async Task What_was_asked_for_is_in_force_and_told_again()
    {
        await using var emulator = await StartEmptyAsync();
        var id = await emulator.CreatePoolAsync(settings:
            """
            {
              "Policies": { "PasswordPolicy": { "MinimumLength": 12 } },
              "AutoVerifiedAttributes": ["email"],
              "UsernameAttributes": ["email"],
              "UsernameConfiguration": { "CaseSensitive": false },
              "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true },
              "Schema": [{ "Name": "tier", "AttributeDataType": "String" }],
              "UserPoolTags": { "team": "blue" }
            }
            """);
        var client = (await emulator.CreateClientAsync(id)).Succeeded().Text("UserPoolClient", "ClientId");

        var pool = (await emulator.OnPoolAsync("DescribeUserPool", id).Ok()).Json["UserPool"]!;

        Assert.Equal((12, false), ((int)pool["Policies"]!["PasswordPolicy"]!["MinimumLength"]!, (bool)pool["Policies"]!["PasswordPolicy"]!["RequireSymbols"]!));
        Assert.Equal(("email", "email", false), ((string?)pool["AutoVerifiedAttributes"]![0], (string?)pool["UsernameAttributes"]![0], (bool)pool["UsernameConfiguration"]!["CaseSensitive"]!));
        Assert.Contains("custom:tier", pool["SchemaAttributes"]!.AsArray().Select(static a => (string?)a!["Name"]));
        Assert.Equal("blue", (string?)pool["UserPoolTags"]!["team"]);
        await emulator.CallAsync("SignUp", new JsonObject { ["ClientId"] = client, ["Username"] = "a@example.com", ["Password"] = "longerthantwelve" })
            .Fails("NotAuthorizedException", "SignUp is not permitted for this user pool");
        await emulator.OnPoolAsync("AdminCreateUser", id, ("Username", "a@example.com"), ("TemporaryPassword", "short")).Fails("InvalidPasswordException");
        var created = await emulator.OnPoolAsync("AdminCreateUser", id, ("Username", "a@example.com"), ("TemporaryPassword", "alllowercase")).Ok();
        Assert.True(Guid.TryParse(created.Text("User", "Username"), out _));
    }

    [Fact]
    public async Task Pools_are_listed_in_pages_and_a_deleted_one_is_gone()
    {
        await using var emulator = await StartEmptyAsync();
        var made = new List<string>();
        for (var i = 0; i < 5; i++)
            made.Add(await emulator.CreatePoolAsync($"pool {i}"));

        Assert.Equal(made, await ListAsync(emulator, 2));
        Assert.Equal(made, await ListAsync(emulator, 60));
        await emulator.OnPoolAsync("DeleteUserPool", made[1]).Ok();
        Assert.Equal([made[0], made[2], made[3], made[4]], await ListAsync(emulator, 3));

        foreach (var operation in new[] { "DescribeUserPool", "DeleteUserPool", "ListUserPoolClients" })
            await emulator.OnPoolAsync(operation, made[1]).Fails("ResourceNotFoundException", $"User pool {made[1]} does not exist.");
        await emulator.CallSignedAsync("ListUserPools", new JsonObject { ["MaxResults"] = 1, ["NextToken"] = "made-up" }).Fails("InvalidParameterException", "Invalid pagination token provided.");
    }

    [Fact]
    public async Task A_deleted_pool_takes_its_clients_and_users_along()
    {
        await using var emulator = await Pools.StartAsync(static p => p.AddUser("alice", Pools.Password));
        var (pool, client) = (emulator.PoolId(), emulator.ClientId());

        await emulator.OnPoolAsync("DeleteUserPool", pool).Ok();

        await emulator.CallAsync("SignUp", new JsonObject { ["ClientId"] = client, ["Username"] = "bob", ["Password"] = Pools.Password })
            .Fails("ResourceNotFoundException", $"User pool client {client} does not exist.");
        await emulator.OnPoolAsync("AdminGetUser", pool, ("Username", "alice")).Fails("ResourceNotFoundException");
    }

    [Fact]
    public async Task A_protected_pool_cannot_be_deleted()
    {
        await using var emulator = await StartEmptyAsync();
        var id = await emulator.CreatePoolAsync(settings: """{ "DeletionProtection": "ACTIVE" }""");

        await emulator.OnPoolAsync("DeleteUserPool", id).Fails("InvalidParameterException");

        Assert.Single(emulator.UserPools);
    }

    [Theory]
    [InlineData("""{ "LambdaConfig": { "PreSignUp": "arn:aws:lambda:us-east-1:123456789012:function:f" } }""", "LambdaConfig")]
    [InlineData("""{ "Policies": { "PasswordPolicy": { "PasswordHistorySize": 3 } } }""", "Policies.PasswordPolicy.PasswordHistorySize")]
    [InlineData("""{ "UserPoolAddOns": { "AdvancedSecurityMode": "ENFORCED" } }""", "UserPoolAddOns.AdvancedSecurityMode")]
    [InlineData("""{ "VerificationMessageTemplate": { "DefaultEmailOption": "CONFIRM_WITH_LINK" } }""", "VerificationMessageTemplate.DefaultEmailOption")]
    [InlineData("""{ "IssuerConfiguration": { "Type": "OTHER" } }""", "IssuerConfiguration.Type")]
    [InlineData("""{ "MadeUp": true }""", "MadeUp")]
    public async Task What_the_emulator_has_not_is_refused_by_name(string settings, string member)
    {
        await using var emulator = await StartEmptyAsync();
        var body = JsonNode.Parse(settings)!;
        body["PoolName"] = "x";

        var answer = await emulator.CallSignedAsync("CreateUserPool", body).Fails("EmulatorUnsupportedException");

        Assert.StartsWith($"CreateUserPool: the emulator does not support '{member}", answer.Message, StringComparison.Ordinal);
        Assert.Empty(emulator.UserPools);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{ "PoolName": "" }""")]
    [InlineData("""{ "PoolName": "no/slash" }""")]
    [InlineData("""{ "PoolName": "x", "DeletionProtection": "MAYBE" }""")]
    [InlineData("""{ "PoolName": "x", "AutoVerifiedAttributes": ["name"] }""")]
    [InlineData("""{ "PoolName": "x", "AutoVerifiedAttributes": [null] }""")]
    [InlineData("""{ "PoolName": "x", "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] } }""")]
    [InlineData("""{ "PoolName": "x", "AutoVerifiedAttributes": ["email"], "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["name"] } }""")]
    [InlineData("""{ "PoolName": "x", "UsernameAttributes": ["email"], "AliasAttributes": ["email"] }""")]
    [InlineData("""{ "PoolName": "x", "Policies": { "PasswordPolicy": { "MinimumLength": 5 } } }""")]
    [InlineData("""{ "PoolName": "x", "Schema": [null] }""")]
    [InlineData("""{ "PoolName": "x", "Schema": [{ "AttributeDataType": "String" }] }""")]
    [InlineData("""{ "PoolName": "x", "Schema": [{ "Name": "a" }, { "Name": "a" }] }""")]
    [InlineData("""{ "PoolName": "x", "Schema": [{ "Name": "a", "Required": true }] }""")]
    [InlineData("""{ "PoolName": "x", "Schema": [{ "Name": "email", "AttributeDataType": "Number" }] }""")]
    [InlineData("""{ "PoolName": "x", "Schema": [{ "Name": "a", "StringAttributeConstraints": { "MaxLength": "many" } }] }""")]
    [InlineData("""{ "PoolName": "x", "Schema": [{ "Name": "a", "StringAttributeConstraints": { "MaxLength": "99999999999" } }] }""")]
    [InlineData("""{ "PoolName": "x", "UserPoolTags": { "a": null } }""")]
    [InlineData("""{ "PoolName": "x", "UsernameConfiguration": {} }""")]
    [InlineData("""{ "PoolName": "x", "UsernameConfiguration": { "CaseSensitive": null } }""")]
    [InlineData("""{ "PoolName": "x", "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": 1 }] } }""")]
    public async Task What_breaks_the_services_rules_is_an_invalid_parameter(string body)
    {
        await using var emulator = await StartEmptyAsync();

        await emulator.CallSignedAsync("CreateUserPool", JsonNode.Parse(body)!).Fails("InvalidParameterException");

        Assert.Empty(emulator.UserPools);
    }

    private static async Task<List<string>> ListAsync(CognitoEmulator emulator, int size)
    {
        var ids = new List<string>();
        string? token = null;
        do
        {
            var page = await emulator.CallSignedAsync("ListUserPools", new JsonObject { ["MaxResults"] = size, ["NextToken"] = token }).Ok();
            Assert.InRange(page.Json["UserPools"]!.AsArray().Count, 1, size);
            ids.AddRange(page.Json["UserPools"]!.AsArray().Select(static pool => (string)pool!["Id"]!));
            token = (string?)page.Json["NextToken"];
        }
        while (token is not null);
        return ids;
    }
}
