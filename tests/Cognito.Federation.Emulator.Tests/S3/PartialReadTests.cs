using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using SdkRange = Amazon.S3.Model.ByteRange;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Ranges, conditions and overridden headers.</summary>
public sealed class PartialReadTests
{
    private const string Digits = "0123456789";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bytes=0-0", "0", "bytes 0-0/10")]
    [InlineData("bytes=2-5", "2345", "bytes 2-5/10")]
    [InlineData("bytes=7-", "789", "bytes 7-9/10")]
    [InlineData("bytes=8-100", "89", "bytes 8-9/10")]
    [InlineData("bytes=-3", "789", "bytes 7-9/10")]
    [InlineData("bytes=-100", Digits, "bytes 0-9/10")]
    public async Task A_range_is_sent_alone(string range, string expected, string contentRange)
    {
        await using var emulator = await StartAsync();
        using var s3 = emulator.S3();

        using var read = await s3.GetObjectAsync(new GetObjectRequest { BucketName = "uploads", Key = "digits", ByteRange = new SdkRange(range) }, Cancellation);

        Assert.Equal(HttpStatusCode.PartialContent, read.HttpStatusCode);
        Assert.Equal((expected, contentRange, (long)expected.Length), (await TextAsync(read), read.ContentRange, read.ContentLength));
    }

    [Fact]
    public async Task A_range_across_the_pieces_of_a_large_upload_is_exact()
    {
        await using var emulator = await StartAsync();
        using var s3 = emulator.S3();
        var bytes = new byte[400_000];
        System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "large", InputStream = new MemoryStream(bytes) }, Cancellation);

        using var read = await s3.GetObjectAsync(new GetObjectRequest { BucketName = "uploads", Key = "large", ByteRange = new SdkRange(65_000, 330_000) }, Cancellation);
        var copy = new MemoryStream();
        await read.ResponseStream.CopyToAsync(copy, Cancellation);

        Assert.Equal(bytes[65_000..330_001], copy.ToArray());
    }

    [Theory]
    [InlineData("bytes=10-")]
    [InlineData("bytes=50-60")]
    [InlineData("bytes=-0")]
    public async Task A_range_behind_the_end_is_refused(string range)
    {
        await using var emulator = await StartAsync();
        using var s3 = emulator.S3();

        var refused = await Assert.ThrowsAsync<AmazonS3Exception>(
            () => s3.GetObjectAsync(new GetObjectRequest { BucketName = "uploads", Key = "digits", ByteRange = new SdkRange(range) }, Cancellation));

        Assert.Equal(("InvalidRange", HttpStatusCode.RequestedRangeNotSatisfiable), (refused.ErrorCode, refused.StatusCode));
    }

    [Fact]
    public async Task A_reader_may_ask_for_a_certain_version_or_for_a_change()
    {
        await using var emulator = await StartAsync();
        using var s3 = emulator.S3();
        var tag = (await s3.GetObjectMetadataAsync("uploads", "digits", Cancellation)).ETag;
        GetObjectRequest Get() => new() { BucketName = "uploads", Key = "digits" };

        var (match, other) = (Get(), Get());
        (match.EtagToMatch, other.EtagToMatch) = (tag, "\"0\"");
        using (var read = await s3.GetObjectAsync(match, Cancellation))
            Assert.Equal(Digits, await TextAsync(read));
        Assert.Equal("PreconditionFailed", (await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.GetObjectAsync(other, Cancellation))).ErrorCode);

        var (unchanged, changed) = (Get(), Get());
        (unchanged.EtagToNotMatch, changed.EtagToNotMatch) = (tag, "\"0\"");
        Assert.Equal(HttpStatusCode.NotModified, (await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.GetObjectAsync(unchanged, Cancellation))).StatusCode);
        using (var read = await s3.GetObjectAsync(changed, Cancellation))
            Assert.Equal(Digits, await TextAsync(read));
    }

    [Fact]
    public async Task A_writer_may_insist_on_being_the_first_or_on_replacing_a_certain_version()
    {
        await using var emulator = await StartAsync();
        using var s3 = emulator.S3();
        PutObjectRequest Put(string key) => new() { BucketName = "uploads", Key = key, ContentBody = "new" };

        var (first, again, replace, stale) = (Put("new"), Put("new"), Put("digits"), Put("digits"));
        first.IfNoneMatch = again.IfNoneMatch = "*";
        replace.IfMatch = stale.IfMatch = (await s3.GetObjectMetadataAsync("uploads", "digits", Cancellation)).ETag;
        await s3.PutObjectAsync(first, Cancellation);
        await s3.PutObjectAsync(replace, Cancellation);

        foreach (var late in new[] { again, stale })
        {
            var refused = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.PutObjectAsync(late, Cancellation));
            Assert.Equal(("PreconditionFailed", HttpStatusCode.PreconditionFailed), (refused.ErrorCode, refused.StatusCode));
        }
    }

    [Fact]
    public async Task A_reader_may_choose_other_headers_for_the_answer()
    {
        await using var emulator = await StartAsync();
        using var s3 = emulator.S3();
        var get = new GetObjectRequest { BucketName = "uploads", Key = "digits" };
        get.ResponseHeaderOverrides.ContentType = "text/plain";
        get.ResponseHeaderOverrides.ContentDisposition = "attachment; filename=grüße";

        using var read = await s3.GetObjectAsync(get, Cancellation);

        Assert.Equal(("text/plain", "attachment; filename=grüße"), (read.Headers.ContentType, read.Headers.ContentDisposition));
    }

    [Theory]
    [InlineData("attachment; filename=\"中文.txt\"")]
    [InlineData("a\r\nX-Injected: 1")]
    public async Task What_no_header_can_hold_is_refused(string disposition)
    {
        await using var emulator = await StartAsync();
        using var s3 = emulator.S3();
        var get = new GetObjectRequest { BucketName = "uploads", Key = "digits" };
        get.ResponseHeaderOverrides.ContentDisposition = disposition;

        var refused = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.GetObjectAsync(get, Cancellation));

        Assert.Equal(("InvalidArgument", HttpStatusCode.BadRequest), (refused.ErrorCode, refused.StatusCode));
    }

    private static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(static o => o.AddBucket("uploads", static b => b.AddObject("digits", Digits)), Cancellation);

    private static async Task<string> TextAsync(GetObjectResponse read) => await new StreamReader(read.ResponseStream).ReadToEndAsync(Cancellation);
}
