using System.Net;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Temporary credentials of an identity pool, used as an application uses them: by the AWS SDK.</summary>
public sealed class RoleEnforcementTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_uploads_into_a_folder_of_the_own_identity_and_reads_the_same_bytes_back()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (identityId, credentials) = await emulator.CredentialsOfAsync(await emulator.UserLoginAsync());
        using var s3 = emulator.S3(credentials);
        var bytes = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 50_000)));

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{identityId}/report.txt", InputStream = new MemoryStream(bytes) }, Cancellation);

        using var read = await s3.GetObjectAsync("uploads", $"{identityId}/report.txt", Cancellation);
        var copy = new MemoryStream();
        await read.ResponseStream.CopyToAsync(copy, Cancellation);
        Assert.Equal(bytes, copy.ToArray());
        var listed = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads", Prefix = identityId + "/" }, Cancellation);
        Assert.Equal($"{identityId}/report.txt", Assert.Single(listed.S3Objects).Key);
        await s3.DeleteObjectAsync("uploads", $"{identityId}/report.txt", Cancellation);
    }

    [Fact]
    public async Task Nobody_reaches_the_folder_of_another_identity()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (aliceId, alice) = await emulator.CredentialsOfAsync(await emulator.UserLoginAsync("alice"));
        var (bobId, bob) = await emulator.CredentialsOfAsync(await emulator.UserLoginAsync("bob"));
        using var aliceS3 = emulator.S3(alice);
        using var bobS3 = emulator.S3(bob);
        await aliceS3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{aliceId}/mine", ContentBody = "mine" }, Cancellation);

        Assert.NotEqual(aliceId, bobId);
        await AssertDeniedAsync(() => bobS3.GetObjectAsync("uploads", $"{aliceId}/mine", Cancellation), "s3:GetObject");
        await AssertDeniedAsync(() => bobS3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{aliceId}/yours", ContentBody = "x" }, Cancellation), "s3:PutObject");
        await AssertDeniedAsync(() => bobS3.DeleteObjectAsync("uploads", $"{aliceId}/mine", Cancellation), "s3:DeleteObject");
        await AssertDeniedAsync(() => bobS3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads", Prefix = $"{aliceId}/" }, Cancellation), "s3:ListBucket");
        await AssertDeniedAsync(() => bobS3.ListBucketsAsync(Cancellation), "s3:ListAllMyBuckets");
    }

    [Fact]
    public async Task An_explicit_deny_wins_over_an_allow()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (identityId, credentials) = await emulator.CredentialsOfAsync(await emulator.UserLoginAsync());
        using var s3 = emulator.S3(credentials);

        await AssertDeniedAsync(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{identityId}/locked/x", ContentBody = "x" }, Cancellation), "s3:PutObject");
    }

    [Fact]
    public async Task A_guest_may_read_what_is_public_and_is_denied_an_upload()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var root = emulator.S3();
        await root.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "public/hello", ContentBody = "hello" }, Cancellation);
        var (identityId, credentials) = await emulator.CredentialsOfAsync();
        using var guest = emulator.S3(credentials);

        using (var read = await guest.GetObjectAsync("uploads", "public/hello", Cancellation))
            Assert.Equal("hello", await new StreamReader(read.ResponseStream).ReadToEndAsync(Cancellation));
        await AssertDeniedAsync(() => guest.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{identityId}/x", ContentBody = "x" }, Cancellation), "s3:PutObject");
    }

    [Fact]
    public async Task Whoever_may_not_list_a_bucket_is_not_told_that_an_object_is_missing()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (_, credentials) = await emulator.CredentialsOfAsync();
        using var guest = emulator.S3(credentials);
        using var root = emulator.S3();

        var denied = await Assert.ThrowsAsync<AmazonS3Exception>(() => guest.GetObjectAsync("uploads", "public/none", Cancellation));
        var missing = await Assert.ThrowsAsync<NoSuchKeyException>(() => root.GetObjectAsync("uploads", "public/none", Cancellation));

        Assert.Equal("AccessDenied", denied.ErrorCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Credentials_work_for_an_hour_of_the_emulators_time()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (identityId, credentials) = await emulator.CredentialsOfAsync(await emulator.UserLoginAsync());
        using var s3 = emulator.S3(credentials);

        emulator.Clock.Advance(TimeSpan.FromMinutes(59));
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = $"{identityId}/x", ContentBody = "x" }, Cancellation);
        emulator.Clock.Advance(TimeSpan.FromMinutes(2));
        var expired = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.GetObjectAsync("uploads", $"{identityId}/x", Cancellation));

        Assert.Equal("ExpiredToken", expired.ErrorCode);
    }

    [Fact]
    public async Task A_role_without_a_policy_may_do_everything_and_is_warned_about_once()
    {
        var warnings = new List<string>();
        await using var emulator = await IdentityCalls.StartAsync(p => p.UserRole(policy: null), o => o.OnWarning = warnings.Add);
        var (_, credentials) = await emulator.CredentialsOfAsync(await emulator.UserLoginAsync());
        await emulator.CredentialsOfAsync(await emulator.UserLoginAsync("bob"));
        using var s3 = emulator.S3(credentials);

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "anywhere", ContentBody = "x" }, Cancellation);

        Assert.Contains("app-user", Assert.Single(warnings), StringComparison.Ordinal);
        Assert.Equal(warnings, emulator.Warnings);
    }

    private static async Task AssertDeniedAsync(Func<Task> call, string action)
    {
        var denied = await Assert.ThrowsAsync<AmazonS3Exception>(call);
        Assert.Equal("AccessDenied", denied.ErrorCode);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        Assert.Contains(action, denied.Message, StringComparison.Ordinal);
    }
}
