using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cognito.Federation.Emulator.Tests;

public sealed class BucketTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Buckets_are_made_listed_in_order_and_removed()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();
        await s3.PutBucketAsync("zebra.bucket", Cancellation);
        await s3.PutBucketAsync("a-1", Cancellation);

        Assert.Equal(["a-1", "uploads", "zebra.bucket"], await NamesAsync(s3));
        Assert.All((await s3.ListBucketsAsync(Cancellation)).Buckets, static bucket => Assert.NotNull(bucket.CreationDate));
        await s3.DeleteBucketAsync("a-1", Cancellation);
        Assert.Equal(["uploads", "zebra.bucket"], await NamesAsync(s3));

        Assert.Equal("NoSuchBucket", (await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.DeleteBucketAsync("a-1", Cancellation))).ErrorCode);
    }

    [Fact]
    public async Task An_emulator_without_buckets_lists_none()
    {
        await using var emulator = await CognitoEmulator.StartAsync(cancellationToken: Cancellation);
        using var s3 = emulator.S3();

        Assert.Empty(await NamesAsync(s3));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Upper")]
    [InlineData("under_score")]
    [InlineData("-start")]
    [InlineData("two..dots")]
    [InlineData("192.168.0.1")]
    public async Task A_name_that_S3_does_not_allow_is_refused(string name)
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var answer = await S3Raw.SendAsync(emulator, HttpMethod.Put, $"/{name}");

        Assert.Equal((HttpStatusCode.BadRequest, "InvalidBucketName"), (answer.Status, answer.Code()));
    }

    [Theory]
    [InlineData("us-east-1", null)]
    [InlineData("eu-central-1", "BucketAlreadyOwnedByYou")]
    public async Task Making_ones_own_bucket_again_is_a_conflict_everywhere_but_in_the_oldest_region(string region, string? error)
    {
        await using var emulator = await CognitoEmulator.StartAsync(o => o.Region = region, Cancellation);
        using var s3 = emulator.S3();
        PutBucketRequest Make() => new() { BucketName = "mine", PutBucketConfiguration = region == "us-east-1" ? null : new PutBucketConfiguration { LocationConstraint = region } };
        await s3.PutBucketAsync(Make(), Cancellation);

        if (error is null)
            await s3.PutBucketAsync(Make(), Cancellation);
        else
            Assert.Equal(error, (await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.PutBucketAsync(Make(), Cancellation))).ErrorCode);
        Assert.Equal(["mine"], await NamesAsync(s3));
    }

    [Theory]
    [InlineData("us-east-1", "eu-west-1")]
    [InlineData("eu-central-1", "eu-west-1")]
    public async Task A_bucket_of_another_region_is_refused(string region, string location)
    {
        await using var emulator = await CognitoEmulator.StartAsync(o => o.Region = region, Cancellation);
        using var s3 = emulator.S3();

        var refused = await Assert.ThrowsAnyAsync<AmazonS3Exception>(
            () => s3.PutBucketAsync(new PutBucketRequest { BucketName = "mine", PutBucketConfiguration = new PutBucketConfiguration { LocationConstraint = location } }, Cancellation));

        Assert.Equal("IllegalLocationConstraintException", refused.ErrorCode);
        Assert.Empty(await NamesAsync(s3));
    }

    [Fact]
    public async Task A_bucket_with_objects_cannot_be_removed()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "x", ContentBody = "x" }, Cancellation);

        var refused = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.DeleteBucketAsync("uploads", Cancellation));

        Assert.Equal(("BucketNotEmpty", HttpStatusCode.Conflict), (refused.ErrorCode, refused.StatusCode));
        await s3.DeleteObjectAsync("uploads", "x", Cancellation);
        await s3.DeleteBucketAsync("uploads", Cancellation);
    }

    [Theory]
    [InlineData("us-east-1", "")]
    [InlineData("eu-central-1", "eu-central-1")]
    public async Task A_bucket_tells_its_region(string region, string location)
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            o =>
            {
                o.Region = region;
                o.AddBucket("mine");
            },
            Cancellation);
        using var s3 = emulator.S3();

        Assert.Equal(location, (await s3.GetBucketLocationAsync("mine", Cancellation)).Location?.Value ?? "");
        Assert.Equal(region, (await s3.HeadBucketAsync(new HeadBucketRequest { BucketName = "mine" }, Cancellation)).BucketRegion);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.HeadBucketAsync(new HeadBucketRequest { BucketName = "none" }, Cancellation))).StatusCode);
    }

    [Fact]
    public async Task The_bucket_may_stand_in_the_hosts_name()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var put = await S3Raw.SendAsync(emulator, HttpMethod.Put, "/folder/x", "here"u8.ToArray(), host: $"uploads.localhost:{emulator.Url.Port}");

        Assert.Equal(HttpStatusCode.OK, put.Status);
        Assert.Equal("here", (await S3Raw.SendAsync(emulator, HttpMethod.Get, "/uploads/folder/x")).Body);
    }

    [Fact]
    public async Task The_expected_owner_of_a_bucket_must_be_its_owner()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();
        ListObjectsV2Request List(string owner) => new() { BucketName = "uploads", ExpectedBucketOwner = owner };

        await s3.ListObjectsV2Async(List("123456789012"), Cancellation);

        Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.ListObjectsV2Async(List("999999999999"), Cancellation))).ErrorCode);
    }

    private static async Task<List<string>> NamesAsync(AmazonS3Client s3) => (await s3.ListBucketsAsync(Cancellation)).Buckets?.ConvertAll(static bucket => bucket.BucketName) ?? [];
}
