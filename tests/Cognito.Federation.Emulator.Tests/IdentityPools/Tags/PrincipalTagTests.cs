using System.Text.Json.Nodes;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Claims become tags of the session, and policies speak of them.</summary>
public sealed class PrincipalTagTests
{
    private const string ByPlan =
        """
        { "Version": "2012-10-17", "Statement": [
          { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::uploads/${aws:PrincipalTag/plan}/*" },
          { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/plan": "gold" } } } ] }
        """;

    private static readonly Dictionary<string, string> Plan = new() { ["plan"] = "custom:plan" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_policy_speaks_of_a_tag_as_a_variable_and_in_a_condition()
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.MapPrincipalTags("users", Plan).UserRole(ByPlan));
        using var alice = emulator.S3((await emulator.CredentialsOfAsync(await emulator.UserLoginAsync("alice"))).Credentials);
        using var bob = emulator.S3((await emulator.CredentialsOfAsync(await emulator.UserLoginAsync("bob"))).Credentials);

        await alice.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "gold/x", ContentBody = "x" }, Cancellation);
        using (var read = await alice.GetObjectAsync("uploads", "gold/x", Cancellation))
            Assert.Equal(1, read.ContentLength);

        await DeniedAsync(() => alice.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "silver/x", ContentBody = "x" }, Cancellation));
        await DeniedAsync(() => bob.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "gold/x", ContentBody = "x" }, Cancellation));
        await DeniedAsync(() => bob.GetObjectAsync("uploads", "gold/x", Cancellation));
    }

    [Fact]
    public async Task The_classic_flow_takes_the_tags_along()
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.AllowClassicFlow().MapPrincipalTags("users", Plan).UserRole(ByPlan));
        var (_, token) = await emulator.ClassicTokenAsync(await emulator.UserLoginAsync("alice"));
        using var s3 = emulator.S3((await emulator.AssumeAsync(token, ClassicFlowCalls.UserRole)).Keys());

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "gold/x", ContentBody = "x" }, Cancellation);

        Assert.Equal("gold", OpenIdTokenTests.Claims(token).GetProperty("https://aws.amazon.com/tags").GetProperty("principal_tags").GetProperty("plan")[0].GetString());
        await DeniedAsync(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "silver/x", ContentBody = "x" }, Cancellation));
    }

    [Fact]
    public async Task The_defaults_are_the_subject_and_the_app_client()
    {
        const string ByUser = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::uploads/${aws:PrincipalTag/client}/${aws:PrincipalTag/username}" } }""";
        await using var emulator = await RoleCalls.StartAsync(static p => p.MapPrincipalTags("users").UserRole(ByUser));
        var login = await emulator.UserLoginAsync("alice");
        var subject = OpenIdTokenTests.Claims(login.Token).GetProperty("sub").GetString();
        using var s3 = emulator.S3((await emulator.CredentialsOfAsync(login)).Credentials);

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{emulator.UserPools[0].Clients[0].Id}/{subject}", ContentBody = "x" }, Cancellation);

        var told = await GetAsync(emulator, emulator.UserPoolProvider());
        Assert.Equal((true, "sub", "aud"), ((bool)told.Json["UseDefaults"]!, told.Text("PrincipalTags", "username"), told.Text("PrincipalTags", "client")));
    }

    [Fact]
    public async Task A_role_that_does_not_let_sessions_be_tagged_gives_none()
    {
        await using var emulator = await ClassicFlowCalls.StartAsync();
        await SetAsync(emulator, "accounts.google.com", """{ "who": "sub" }""").Ok();
        var google = emulator.GoogleLogin();
        var id = await emulator.IdOfAsync(google);

        await emulator.GetCredentialsAsync(id, google)
            .Fails("InvalidIdentityPoolConfigurationException", "Invalid identity pool configuration. Check assigned IAM roles for this pool.");
        await emulator.RefusedAsync((await emulator.ClassicTokenAsync(google)).Token, ClassicFlowCalls.UserRole, "AccessDenied", 403);
        (await emulator.GetCredentialsAsync(await emulator.IdOfAsync())).Succeeded();
    }

    [Fact]
    public async Task A_developer_gives_the_tags_with_the_token()
    {
        const string ByTenant = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::uploads/${aws:PrincipalTag/tenant}/*" } }""";
        const string Trust = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"], "Condition": { "StringLike": { "aws:RequestTag/tenant": "t-*" } } } }""";
        await using var emulator = await RoleCalls.StartAsync(static p => p.TrustDeveloper(DeveloperCalls.Provider).UserRole(ByTenant), static o => o.AddRole("app-user", static r => r.TrustPolicy = Trust));
        Task<Answer> TokenAsync(string tenant) => emulator.DeveloperTokenAsync("user-1", request: body => body["PrincipalTags"] = new JsonObject { ["tenant"] = tenant }).Ok();
        var answer = await TokenAsync("t-1");
        var other = await TokenAsync("guests");

        using var enhanced = emulator.S3((await emulator.GetCredentialsAsync(answer.Text("IdentityId"), (DeveloperCalls.Login, answer.Text("Token")))).Succeeded().Credentials());
        using var classic = emulator.S3((await emulator.AssumeAsync(answer.Text("Token"), ClassicFlowCalls.UserRole)).Keys());

        foreach (var s3 in new[] { enhanced, classic })
        {
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "t-1/x", ContentBody = "x" }, Cancellation);
            await DeniedAsync(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "t-2/x", ContentBody = "x" }, Cancellation));
        }

        await emulator.GetCredentialsAsync(other.Text("IdentityId"), (DeveloperCalls.Login, other.Text("Token"))).Fails("InvalidIdentityPoolConfigurationException");
    }

    [Fact]
    public async Task Tags_are_told_as_they_were_set_and_nothing_takes_them_away()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        const string Google = "accounts.google.com";

        Assert.Equal("{}", (await GetAsync(emulator, Google)).Json["PrincipalTags"]!.ToJsonString());
        var set = await SetAsync(emulator, Google, """{ "who": "sub", "mail": "email" }""").Ok();
        Assert.True(JsonNode.DeepEquals(set.Json, (await GetAsync(emulator, Google)).Json), set.Body);
        Assert.Equal((emulator.IdentityPoolId(), Google, false, "email"), (set.Text("IdentityPoolId"), set.Text("IdentityProviderName"), (bool)set.Json["UseDefaults"]!, set.Text("PrincipalTags", "mail")));
        await SetAsync(emulator, Google, "null").Ok();
        Assert.Equal("{}", (await GetAsync(emulator, Google)).Json["PrincipalTags"]!.ToJsonString());
    }

    [Theory]
    [InlineData("accounts.google.com", """{ "ta,g": "sub" }""", false)]
    [InlineData("accounts.google.com", """{ "": "sub" }""", false)]
    [InlineData("accounts.google.com", """{ "who": "" }""", false)]
    [InlineData("accounts.google.com", """{ "who": "sub" }""", true)]
    [InlineData("www.amazon.com", """{ "who": "sub" }""", false)]
    public async Task A_wrong_map_is_refused(string provider, string tags, bool useDefaults)
    {
        await using var emulator = await IdentityCalls.StartAsync();

        await SetAsync(emulator, provider, tags, useDefaults).Fails("InvalidParameterException");
    }

    [Fact]
    public async Task Tags_and_claims_have_460_bytes_together()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        static string Map(int lastLength) => $$"""{ "a": "{{new string('x', 200)}}", "b": "{{new string('x', lastLength)}}" }""";

        await SetAsync(emulator, "accounts.google.com", Map(256)).Ok();
        await SetAsync(emulator, "accounts.google.com", Map(256).Replace("\"b\"", "\"bbbb\"", StringComparison.Ordinal)).Fails("InvalidParameterException", "PrincipalTags may have 460 bytes together, got 461.");
    }

    [Fact]
    public async Task A_claim_that_cannot_be_a_tag_is_named()
    {
        await using var emulator = await RoleCalls.StartAsync(static p => p.MapPrincipalTags("accounts.google.com", new Dictionary<string, string> { ["mail"] = "email" }));
        var login = ("accounts.google.com", emulator.Providers.Google.CreateIdToken("g1", email: "a,b@example.com"));

        Assert.Contains("'email'", (await emulator.GetCredentialsAsync(await emulator.IdOfAsync(login), login).Fails("InvalidParameterException")).Message, StringComparison.Ordinal);
    }

    private static Task<Answer> SetAsync(CognitoEmulator emulator, string provider, string tags, bool useDefaults = false) => emulator.CallIdentitySignedAsync(
        "SetPrincipalTagAttributeMap",
        new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId(), ["IdentityProviderName"] = provider, ["UseDefaults"] = useDefaults, ["PrincipalTags"] = JsonNode.Parse(tags) });

    private static Task<Answer> GetAsync(CognitoEmulator emulator, string provider)
        => emulator.CallIdentitySignedAsync("GetPrincipalTagAttributeMap", new JsonObject { ["IdentityPoolId"] = emulator.IdentityPoolId(), ["IdentityProviderName"] = provider }).Ok();

    private static async Task DeniedAsync(Func<Task> call) => Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonS3Exception>(call)).ErrorCode);
}
