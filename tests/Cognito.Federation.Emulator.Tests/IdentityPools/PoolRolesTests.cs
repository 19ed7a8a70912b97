using System.Text.Json.Nodes;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken.Model;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Which roles guests and users play, and who says so.</summary>
public sealed class PoolRolesTests
{
    private const string User = "arn:aws:iam::123456789012:role/service/app-people";
    private const string Guest = "arn:aws:iam::123456789012:role/app-visitors";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_seeded_pool_names_its_roles_after_itself()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var roles = await GetAsync(emulator);

        Assert.Equal(emulator.IdentityPoolId(), roles.Text("IdentityPoolId"));
        Assert.Equal("arn:aws:iam::123456789012:role/app-user", roles.Text("Roles", "authenticated"));
        Assert.Equal("arn:aws:iam::123456789012:role/app-guest", roles.Text("Roles", "unauthenticated"));
    }

    [Fact]
    public async Task Roles_are_told_as_they_were_set_and_setting_replaces_all()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        await SetAsync(emulator, $$"""{ "authenticated": "{{User}}", "unauthenticated": "{{Guest}}" }""").Ok();
        Assert.Equal((User, Guest), ((await GetAsync(emulator)).Text("Roles", "authenticated"), (await GetAsync(emulator)).Text("Roles", "unauthenticated")));
        await SetAsync(emulator, $$"""{ "authenticated": "{{User}}" }""").Ok();

        Assert.Equal(["authenticated"], (await GetAsync(emulator)).Json["Roles"]!.AsObject().Select(static role => role.Key));
    }

    [Fact]
    public async Task Guests_and_users_play_the_role_that_was_set_for_them()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        await SetAsync(emulator, $$"""{ "authenticated": "{{User}}", "unauthenticated": "{{Guest}}" }""").Ok();

        Assert.Equal("arn:aws:sts::123456789012:assumed-role/app-visitors/CognitoIdentityCredentials", await CallerArnAsync(emulator));
        Assert.Equal("arn:aws:sts::123456789012:assumed-role/app-people/CognitoIdentityCredentials", await CallerArnAsync(emulator, emulator.GoogleLogin()));
    }

    [Fact]
    public async Task Without_a_role_there_are_no_credentials()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        await SetAsync(emulator, $$"""{ "authenticated": "{{User}}" }""").Ok();
        var login = emulator.GoogleLogin();

        await emulator.GetCredentialsAsync(await emulator.IdOfAsync())
            .Fails("InvalidIdentityPoolConfigurationException", "Invalid identity pool configuration. Check assigned IAM roles for this pool.");
        (await emulator.GetCredentialsAsync(await emulator.IdOfAsync(login), login)).Succeeded();
        await SetAsync(emulator, "{}").Ok();
        await emulator.GetCredentialsAsync(await emulator.IdOfAsync(login), login).Fails("InvalidIdentityPoolConfigurationException");
    }

    [Fact]
    public async Task A_pool_made_over_the_wire_plays_a_role_whose_policy_was_given_at_start()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o.AddBucket("uploads").AddRole("app-visitors", IdentityCalls.GuestPolicy).AddRole(User, IdentityCalls.UserPolicy), Cancellation);
        await emulator.CallIdentitySignedAsync("CreateIdentityPool", new JsonObject
        {
            ["IdentityPoolName"] = "wire",
            ["AllowUnauthenticatedIdentities"] = true,
            ["SupportedLoginProviders"] = new JsonObject { ["accounts.google.com"] = IdentityCalls.GoogleClient },
        }).Ok();
        await SetAsync(emulator, $$"""{ "authenticated": "{{User}}", "unauthenticated": "{{Guest}}" }""").Ok();

        var (id, user) = await emulator.CredentialsOfAsync(emulator.GoogleLogin());
        using var users = emulator.S3(user);
        await users.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{id}/x", ContentBody = "x" }, Cancellation);
        using var guests = emulator.S3((await emulator.CredentialsOfAsync()).Credentials);
        var denied = await Assert.ThrowsAsync<AmazonS3Exception>(() => guests.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{id}/x", ContentBody = "x" }, Cancellation));

        Assert.Equal("AccessDenied", denied.ErrorCode);
        Assert.Empty(emulator.Warnings);
    }

    [Theory]
    [InlineData("""{ "authenticated": "arn:aws:iam::123456789012:user/not-a-role" }""", "Expected the ARN of a role")]
    [InlineData("""{ "authenticated": "arn:aws:iam::12345:role/short-account" }""", "Expected the ARN of a role")]
    [InlineData("""{ "authenticated": "short" }""", "'roles.value' failed to satisfy constraint")]
    [InlineData("""{ "administrators": "arn:aws:iam::123456789012:role/x" }""", "'roles.key' failed to satisfy constraint")]
    [InlineData("""{ "authenticated": null }""", "'roles")]
    [InlineData("null", "'roles' failed to satisfy constraint: Member must not be null")]
    public async Task Wrong_roles_are_refused_and_change_nothing(string roles, string reason)
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var before = (await GetAsync(emulator)).Body;

        var answer = await SetAsync(emulator, roles).Fails("InvalidParameterException");

        Assert.Contains(reason, answer.Message, StringComparison.Ordinal);
        Assert.Equal(before, (await GetAsync(emulator)).Body);
    }

    private static Task<Answer> SetAsync(CognitoEmulator emulator, string roles)
        => emulator.CallIdentitySignedAsync("SetIdentityPoolRoles", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId(), ["Roles"] = JsonNode.Parse(roles) });

    private static Task<Answer> GetAsync(CognitoEmulator emulator)
        => emulator.CallIdentitySignedAsync("GetIdentityPoolRoles", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId() }).Ok();

    private static async Task<string> CallerArnAsync(CognitoEmulator emulator, params (string, string)[] logins)
    {
        using var sts = emulator.Sts((await emulator.CredentialsOfAsync(logins)).Credentials);
        return (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation)).Arn;
    }
}
