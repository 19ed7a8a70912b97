using System.Net;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Objects, as AWSSDK.S3 puts and gets them with its default checksums and chunked signed uploads.</summary>
public sealed class ObjectTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(81_920)]
    [InlineData(3_000_001)]
    public async Task Bytes_come_back_as_they_were_put_whether_the_body_is_chunked_or_not(int length)
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();
        var bytes = RandomNumberGenerator.GetBytes(length);

        foreach (var chunked in new[] { true, false })
        {
            var put = await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "x", InputStream = new MemoryStream(bytes), UseChunkEncoding = chunked }, Cancellation);
            Assert.Equal($"\"{Md5(bytes)}\"", put.ETag);
            Assert.Equal(bytes, await ReadAsync(s3, "x"));
        }

        var head = await s3.GetObjectMetadataAsync("uploads", "x", Cancellation);
        Assert.Equal((length, $"\"{Md5(bytes)}\""), (head.ContentLength, head.ETag));
    }

    [Fact]
    public async Task A_stream_that_cannot_be_rewound_is_taken_when_its_length_is_told()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        var request = new PutObjectRequest { BucketName = "uploads", Key = "x", InputStream = new ForwardStream(bytes) };
        request.Headers.ContentLength = bytes.Length;

        await s3.PutObjectAsync(request, Cancellation);

        Assert.Equal(bytes, await ReadAsync(s3, "x"));
    }

    [Fact]
    public async Task A_later_object_replaces_an_earlier_one_whole()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();
        var first = new PutObjectRequest { BucketName = "uploads", Key = "x", ContentBody = "a long first version", ContentType = "text/plain" };
        first.Metadata["author"] = "alice";
        await s3.PutObjectAsync(first, Cancellation);

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "x", ContentBody = "{}", ContentType = "application/json" }, Cancellation);

        using var read = await s3.GetObjectAsync("uploads", "x", Cancellation);
        Assert.Equal("{}", await new StreamReader(read.ResponseStream).ReadToEndAsync(Cancellation));
        Assert.Equal("application/json", read.Headers.ContentType);
        Assert.Empty(read.Metadata.Keys);
        Assert.Single((await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads" }, Cancellation)).S3Objects);
    }

    [Fact]
    public async Task Metadata_and_headers_come_back_with_the_object_and_with_its_head()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();
        var put = new PutObjectRequest { BucketName = "uploads", Key = "x", ContentBody = "x", ContentType = "text/csv; charset=utf-8" };
        put.Headers.CacheControl = "max-age=60";
        put.Headers.ContentDisposition = "attachment; filename=\"x.csv\"";
        put.Headers.ContentEncoding = "identity";
        put.Metadata["Author"] = "alice  and bob";
        put.Metadata["x-amz-meta-empty"] = "";
        await s3.PutObjectAsync(put, Cancellation);

        using var read = await s3.GetObjectAsync("uploads", "x", Cancellation);
        var head = await s3.GetObjectMetadataAsync("uploads", "x", Cancellation);

        foreach (var (headers, metadata) in new[] { (read.Headers, read.Metadata), (head.Headers, head.Metadata) })
        {
            Assert.Equal("text/csv; charset=utf-8", headers.ContentType);
            Assert.Equal("max-age=60", headers.CacheControl);
            Assert.Equal("attachment; filename=\"x.csv\"", headers.ContentDisposition);
            Assert.Equal("identity", headers.ContentEncoding);
            Assert.Equal("alice and bob", metadata["x-amz-meta-author"].Replace("  ", " ", StringComparison.Ordinal));
            Assert.Contains("x-amz-meta-author", metadata.Keys);
        }

        Assert.Equal(read.LastModified, head.LastModified);
    }

    [Fact]
    public async Task An_object_without_a_type_is_octets()
    {
        await using var emulator = await CognitoEmulator.StartAsync(static o => o.AddBucket("uploads", static b => b.AddObject("seeded", "text")), Cancellation);
        using var s3 = emulator.S3();
        Assert.Equal(HttpStatusCode.OK, (await S3Raw.SendAsync(emulator, HttpMethod.Put, "/uploads/put", [1, 2])).Status);

        foreach (var key in new[] { "seeded", "put" })
            Assert.Equal("binary/octet-stream", (await s3.GetObjectMetadataAsync("uploads", key, Cancellation)).Headers.ContentType);
    }

    [Fact]
    public async Task A_deleted_object_is_gone_and_may_be_deleted_again()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "x", ContentBody = "x" }, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, (await s3.DeleteObjectAsync("uploads", "x", Cancellation)).HttpStatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await s3.DeleteObjectAsync("uploads", "x", Cancellation)).HttpStatusCode);

        await Assert.ThrowsAsync<NoSuchKeyException>(() => s3.GetObjectAsync("uploads", "x", Cancellation));
    }

    [Fact]
    public async Task A_missing_object_and_a_missing_bucket_are_told_apart()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();

        var noKey = await Assert.ThrowsAsync<NoSuchKeyException>(() => s3.GetObjectAsync("uploads", "none", Cancellation));
        var noHead = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => s3.GetObjectMetadataAsync("uploads", "none", Cancellation));

        Assert.Equal(("NoSuchKey", HttpStatusCode.NotFound), (noKey.ErrorCode, noKey.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, noHead.StatusCode);
        foreach (var call in new Func<Task>[]
        {
            () => s3.GetObjectAsync("nowhere", "x", Cancellation),
            () => s3.DeleteObjectAsync("nowhere", "x", Cancellation),
            () => s3.PutObjectAsync(new PutObjectRequest { BucketName = "nowhere", Key = "x", ContentBody = "x" }, Cancellation),
            () => s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "nowhere" }, Cancellation),
        })
        {
            var noBucket = await Assert.ThrowsAnyAsync<AmazonS3Exception>(call);
            Assert.Equal(("NoSuchBucket", HttpStatusCode.NotFound), (noBucket.ErrorCode, noBucket.StatusCode));
        }
    }

    [Theory]
    [InlineData("a b c")]
    [InlineData("a+b")]
    [InlineData("ünïcödé/中文/😀")]
    [InlineData("a/../b")]
    [InlineData("../up")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("folder/")]
    [InlineData("%41%2F%zz")]
    [InlineData("?list-type=2&x=1#y")]
    [InlineData("a\\b")]
    [InlineData("!*'()~-_.;:@&=$,|^`{}[]<>\"")]
    public async Task A_key_may_hold_anything_and_is_not_normalised(string key)
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = key, ContentBody = "here" }, Cancellation);

        Assert.Equal(key, Assert.Single(emulator.State.Buckets.Get("uploads").List()).Key);
        Assert.Equal("here"u8.ToArray(), await ReadAsync(s3, key));
        Assert.Equal(key, Assert.Single((await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads", Prefix = key }, Cancellation)).S3Objects).Key);
        await s3.DeleteObjectAsync("uploads", key, Cancellation);
        Assert.Empty(emulator.State.Buckets.Get("uploads").List());
    }

    [Fact]
    public async Task A_key_has_at_most_1024_bytes_of_UTF8()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = new string('ü', 512), ContentBody = "x" }, Cancellation);
        var refused = await Assert.ThrowsAsync<AmazonS3Exception>(
            () => s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = new string('ü', 512) + "x", ContentBody = "x" }, Cancellation));

        Assert.Equal("KeyTooLongError", refused.ErrorCode);
    }

    [Fact]
    public async Task Objects_of_a_seed_are_there_from_the_start()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o.AddBucket("uploads", static b => b.AddObject("a/text", "grüße").AddObject("b", new byte[] { 0, 255 }).AddObject("b", new byte[] { 7 })), Cancellation);
        using var s3 = emulator.S3();

        Assert.Equal("grüße"u8.ToArray(), await ReadAsync(s3, "a/text"));
        Assert.Equal([7], await ReadAsync(s3, "b"));
    }

    private static async Task<byte[]> ReadAsync(AmazonS3Client s3, string key)
    {
        using var read = await s3.GetObjectAsync("uploads", key, Cancellation);
        var copy = new MemoryStream();
        await read.ResponseStream.CopyToAsync(copy, Cancellation);
        return copy.ToArray();
    }

#pragma warning disable CA5351 // An ETag of S3 is an MD5 digest.
    private static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351

    private sealed class ForwardStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
