using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>An identity pool is changed, and tagged, while it is in use.</summary>
public sealed class PoolChangeTests
{
    [Fact]
    public async Task A_pool_is_afterwards_as_the_request_says_and_keeps_its_identities_and_roles()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (google, facebook) = (emulator.GoogleLogin(), emulator.FacebookLogin());
        var id = await emulator.IdOfAsync(google);

        var updated = await UpdateAsync(emulator, static body => (body["AllowClassicFlow"], body["SupportedLoginProviders"]) = (true, new JsonObject { ["accounts.google.com"] = IdentityCalls.GoogleClient })).Ok();

        Assert.Equal(("renamed", "False", "True"), (updated.Text("IdentityPoolName"), Capital(updated, "AllowUnauthenticatedIdentities"), Capital(updated, "AllowClassicFlow")));
        Assert.Null(updated.Json["CognitoIdentityProviders"]);
        Assert.Equal(updated.Body, (await emulator.CallIdentitySignedAsync("DescribeIdentityPool", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId() }).Ok()).Body);
        (await emulator.GetCredentialsAsync(id, google)).Succeeded();
        await emulator.OpenIdTokenAsync(id, google).Ok();
        await emulator.GetIdAsync().Fails("NotAuthorizedException", "Unauthenticated access is not supported for this identity pool.");
        await emulator.GetIdAsync(facebook).Fails("NotAuthorizedException", "Token is not from a supported provider of this identity pool.");
        Assert.Equal("renamed", emulator.IdentityPools[0].Name);

        static string Capital(Answer answer, string member) => ((bool)answer.Json[member]!).ToString();
    }

    [Fact]
    public async Task The_developers_provider_is_set_once()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        await UpdateAsync(emulator, static body => body["DeveloperProviderName"] = "login.my.app").Ok();
        var (id, _) = await emulator.DeveloperUserAsync("user-1");
        var refused = await UpdateAsync(emulator, static body => body["DeveloperProviderName"] = "login.other.app").Fails("InvalidParameterException");
        await UpdateAsync(emulator, static body => body["DeveloperProviderName"] = "login.my.app").Ok();
        Assert.Equal("login.my.app", (await UpdateAsync(emulator, static _ => { }).Ok()).Text("DeveloperProviderName"));

        Assert.Equal("The developer provider name cannot be changed once it has been set.", refused.Message);
        Assert.Equal(id, (await emulator.DeveloperUserAsync("user-1")).IdentityId);
    }

    [Fact]
    public async Task Tags_stay_unless_the_request_says_others()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        await UpdateAsync(emulator, static body => body["IdentityPoolTags"] = new JsonObject { ["team"] = "blue" }).Ok();
        Assert.Equal("blue", (await UpdateAsync(emulator, static _ => { }).Ok()).Text("IdentityPoolTags", "team"));
        Assert.Equal(["stage"], (await UpdateAsync(emulator, static body => body["IdentityPoolTags"] = new JsonObject { ["stage"] = "test" }).Ok()).Json["IdentityPoolTags"]!.AsObject().Select(static tag => tag.Key));
    }

    [Theory]
    [InlineData("IdentityPoolName", "\"no/slash\"", "identityPoolName")]
    [InlineData("IdentityPoolName", "null", "identityPoolName")]
    [InlineData("AllowUnauthenticatedIdentities", "null", "allowUnauthenticatedIdentities")]
    [InlineData("DeveloperProviderName", "\"no/slash\"", "developerProviderName")]
    public async Task A_wrong_request_is_refused_and_changes_nothing(string member, string value, string named)
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var answer = await UpdateAsync(emulator, body => body[member] = JsonNode.Parse(value)).Fails("InvalidParameterException");

        Assert.Contains($"'{named}'", answer.Message, StringComparison.Ordinal);
        Assert.Equal("app", emulator.IdentityPools[0].Name);
    }

    [Fact]
    public async Task An_unknown_pool_is_named()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        const string Unknown = "us-east-1:00000000-0000-0000-0000-000000000000";

        await UpdateAsync(emulator, static body => body["IdentityPoolId"] = Unknown).Fails("ResourceNotFoundException", $"IdentityPool '{Unknown}' not found.");
    }

    [Fact]
    public async Task Tags_are_put_on_a_pool_read_and_taken_away()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var arn = $"arn:aws:cognito-identity:us-east-1:123456789012:identitypool/{emulator.IdentityPoolId()}";

        await TagAsync(emulator, arn, """{ "team": "blue", "stage": "test" }""").Ok();
        await TagAsync(emulator, arn, """{ "team": "red", "empty": "" }""").Ok();
        await emulator.CallIdentitySignedAsync("UntagResource", new JsonObject { ["ResourceArn"] = arn, ["TagKeys"] = new JsonArray("stage", "never-there") }).Ok();

        var tags = (await emulator.CallIdentitySignedAsync("ListTagsForResource", new JsonObject { ["ResourceArn"] = arn }).Ok()).Json["Tags"]!.AsObject();
        Assert.Equal(["empty=", "team=red"], tags.Select(static tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
        Assert.Equal("red", (await emulator.CallIdentitySignedAsync("DescribeIdentityPool", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId() }).Ok()).Text("IdentityPoolTags", "team"));
    }

    [Fact]
    public async Task Only_a_pool_that_is_there_has_tags_and_fifty_at_most()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var arn = $"arn:aws:cognito-identity:us-east-1:123456789012:identitypool/{emulator.IdentityPoolId()}";

        foreach (var wrong in new[] { arn + "0", arn.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal), "arn:aws:s3:::a-bucket-of-mine" })
            await emulator.CallIdentitySignedAsync("ListTagsForResource", new JsonObject { ["ResourceArn"] = wrong }).Fails("ResourceNotFoundException", $"Resource '{wrong}' not found.");
        await emulator.CallIdentitySignedAsync("ListTagsForResource", new JsonObject { ["ResourceArn"] = "short" }).Fails("InvalidParameterException");
        await TagAsync(emulator, arn, new JsonObject([.. Enumerable.Range(0, 51).Select(static i => KeyValuePair.Create($"t{i}", (JsonNode?)"x"))]).ToJsonString()).Fails("InvalidParameterException");
        await TagAsync(emulator, arn, """{ "": "x" }""").Fails("InvalidParameterException");
    }

    private static Task<Answer> UpdateAsync(CognitoEmulator emulator, Action<JsonObject> change)
    {
        var body = new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId(), ["IdentityPoolName"] = "renamed", ["AllowUnauthenticatedIdentities"] = false };
        change(body);
        return emulator.CallIdentitySignedAsync("UpdateIdentityPool", body);
    }

    private static Task<Answer> TagAsync(CognitoEmulator emulator, string arn, string tags)
        => emulator.CallIdentitySignedAsync("TagResource", new JsonObject { ["ResourceArn"] = arn, ["Tags"] = JsonNode.Parse(tags) });
}
