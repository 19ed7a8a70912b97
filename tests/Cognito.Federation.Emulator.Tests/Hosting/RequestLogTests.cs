using Amazon.S3.Model;
using Amazon.SecurityToken.Model;

namespace Cognito.Federation.Emulator.Tests;

public sealed class RequestLogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_is_counted_under_its_operation_whatever_it_was()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();
        using var sts = emulator.Sts();
        var id = await emulator.IdOfAsync();
        await emulator.IdOfAsync();
        await emulator.GetCredentialsAsync(id, ("www.amazon.com", "x")).Fails("NotAuthorizedException");
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "x", ContentBody = "x" }, Cancellation);
        (await s3.GetObjectAsync("uploads", "x", Cancellation)).Dispose();
        await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation);

        var counts = new[] { "GetId", "GetCredentialsForIdentity", "PutObject", "GetObject", "GetCallerIdentity", "SignUp", "getid" }.Select(emulator.Requests.Count);

        Assert.Equal([2, 1, 1, 1, 1, 0, 0], counts);
        Assert.Equal(["cognito-identity", "cognito-identity", "cognito-identity", "s3", "s3", "sts"], emulator.Requests.All.Select(static r => r.Service));
        Assert.Equal([200, 200, 400, 200, 200, 200], emulator.Requests.All.Select(static r => r.Status));
        Assert.Equal([null, null, "NotAuthorizedException", null, null, null], emulator.Requests.All.Select(static r => r.Error));
    }

    [Fact]
    public async Task A_signed_request_is_logged_with_its_key_and_the_identity_that_has_it()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (id, credentials) = await emulator.CredentialsOfAsync(emulator.GoogleLogin());
        var key = (await credentials.GetCredentialsAsync()).AccessKey;
        using var s3 = emulator.S3(credentials);
        using var sts = emulator.Sts(credentials);
        using var root = emulator.Sts();
        emulator.Requests.Clear();

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{id}/x", ContentBody = "x" }, Cancellation);
        await Assert.ThrowsAsync<Amazon.S3.AmazonS3Exception>(() => s3.ListBucketsAsync(Cancellation));
        await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation);
        await root.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancellation);
        await emulator.CallIdentitySignedAsync("ListIdentityPools", new System.Text.Json.Nodes.JsonObject { ["MaxResults"] = 1 }).Ok();
        await emulator.IdOfAsync();

        Assert.Equal([key, key, key, "testing", "test", null], emulator.Requests.All.Select(static r => r.AccessKeyId));
        Assert.Equal([id, id, id, null, null, null], emulator.Requests.All.Select(static r => r.IdentityId));
    }

    [Fact]
    public async Task Bodies_of_the_JSON_services_are_kept_and_never_printed()
    {
        await using var emulator = await Pools.StartAsync();
        await emulator.SignUpAsync("alice").Ok();
        await emulator.SignUpAsync("alice").Fails("UsernameExistsException");

        var requests = emulator.Requests.All;

        Assert.All(requests, static r => Assert.Contains(Pools.Password, r.Body, StringComparison.Ordinal));
        Assert.Equal(["cognito-idp SignUp 200", "cognito-idp SignUp 400 UsernameExistsException"], requests.Select(static r => r.ToString()));
    }

    [Fact]
    public async Task What_has_no_operation_is_logged_by_method_and_path()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        await emulator.GetAsync("/_emulator/health");
        await S3Raw.SendAsync(emulator, HttpMethod.Get, "/uploads/x?acl");

        Assert.Equal(["emulator GET /_emulator/health 200", "s3 GET /uploads/x 501 NotImplemented"], emulator.Requests.All.Select(static r => r.ToString()));
    }

    [Fact]
    public async Task The_log_can_be_emptied()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        await emulator.IdOfAsync();
        var before = emulator.Requests.All;

        emulator.Requests.Clear();

        Assert.Equal((1, 0), (before.Count, emulator.Requests.Count("GetId")));
        Assert.Empty(emulator.Requests.All);
    }
}
