using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cognito.Federation.Scenarios.EmulatorTool;

/// <summary>An account that is filled by AWS clients alone, with no seed.</summary>
[Trait("Kind", "Heavy")]
public sealed class OverTheWireTests
{
    private const string Region = "us-east-1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("test")]
    [InlineData("testing")]
    public async Task Pools_clients_and_buckets_made_over_the_wire_carry_a_person_from_sign_up_to_an_upload(string account)
    {
        await using var server = await ToolServer.StartAsync();
        var (pool, client) = await CreateUserPoolAsync(server, account);
        var identityPool = await CreateIdentityPoolAsync(server, account, pool, client);
        using var administrator = server.S3(new BasicAWSCredentials(account, account));
        await administrator.PutBucketAsync("uploads", Cancel);

        var options = server.Options(pool, client, identityPool);
        var directory = UserDirectory.Create(options);
        await directory.RegisterAsync("rosa");
        var code = await server.Http.GetStringAsync($"/_emulator/outbox/code?pool={pool}&username=rosa&purpose=sign-up", Cancel);
        await directory.SignUp.ConfirmAsync("rosa", code, cancellationToken: Cancel);
        var rosa = FederatedIdentity.FromUserPool((await directory.SignInAsync("rosa")).IdToken);
        using var s3 = server.S3(AwsCredentialBroker.Create(options).CreateAwsCredentials(rosa));
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "letter.txt", ContentBody = "Hello" }, Cancel);

        var listed = await administrator.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads" }, Cancel);
        Assert.Equal("letter.txt", Assert.Single(listed.S3Objects).Key);
    }

    [Theory]
    [InlineData("someone", "someone", "UnrecognizedClientException")]
    [InlineData("test", "testing", "InvalidSignatureException")]
    public async Task Another_account_or_a_wrong_secret_is_refused(string accessKey, string secret, string error)
    {
        await using var server = await ToolServer.StartAsync();
        var account = new BasicAWSCredentials(accessKey, secret);

        var (status, answer) = await EmulatorAdmin.SendAsync(server.Url, Region, "AWSCognitoIdentityProviderService.CreateUserPool", new() { ["PoolName"] = "people" }, account);

        Assert.Equal((400, error), (status, answer.GetProperty("__type").GetString()));
        using var s3 = server.S3(account);
        var refused = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.PutBucketAsync("uploads", Cancel));
        Assert.Equal(403, (int)refused.StatusCode);
    }

    [Fact]
    public async Task A_role_that_has_no_policy_is_warned_about_on_the_other_stream()
    {
        await using var server = await ToolServer.StartAsync();
        await CreateIdentityPoolAsync(server, "test", "us-east-1_Elsewhere", "client");

        var run = await server.StopAsync(System.Runtime.InteropServices.PosixSignal.SIGTERM);

        Assert.Equal(server.ReadyLine + "\n", run.Output);
        Assert.Contains("warning: The role arn:aws:iam::123456789012:role/person was never given a policy", run.Errors, StringComparison.Ordinal);
    }

    private static async Task<(string Pool, string Client)> CreateUserPoolAsync(ToolServer server, string account)
    {
        var created = await EmulatorAdmin.CallAsync(server.Url, Region, "AWSCognitoIdentityProviderService.CreateUserPool",
            new() { ["PoolName"] = "people", ["AutoVerifiedAttributes"] = new JsonArray("email") }, account);
        var pool = created.GetProperty("UserPool").GetProperty("Id").GetString()!;
        var client = await EmulatorAdmin.CallAsync(server.Url, Region, "AWSCognitoIdentityProviderService.CreateUserPoolClient",
            new() { ["UserPoolId"] = pool, ["ClientName"] = "web", ["ExplicitAuthFlows"] = new JsonArray("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH") }, account);
        return (pool, client.GetProperty("UserPoolClient").GetProperty("ClientId").GetString()!);
    }

    private static async Task<string> CreateIdentityPoolAsync(ToolServer server, string account, string userPool, string client)
    {
        var provider = new JsonObject { ["ProviderName"] = $"cognito-idp.{Region}.amazonaws.com/{userPool}", ["ClientId"] = client };
        var created = await EmulatorAdmin.CallAsync(server.Url, Region, "AWSCognitoIdentityService.CreateIdentityPool",
            new() { ["IdentityPoolName"] = "visitors", ["AllowUnauthenticatedIdentities"] = false, ["CognitoIdentityProviders"] = new JsonArray(provider) }, account);
        var id = created.GetProperty("IdentityPoolId").GetString()!;
        await EmulatorAdmin.CallAsync(server.Url, Region, "AWSCognitoIdentityService.SetIdentityPoolRoles",
            new() { ["IdentityPoolId"] = id, ["Roles"] = new JsonObject { ["authenticated"] = "arn:aws:iam::123456789012:role/person" } }, account);
        return id;
    }
}
