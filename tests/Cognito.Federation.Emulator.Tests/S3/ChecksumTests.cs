using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Checksums of uploads: the published check values over "123456789", and what does not match.</summary>
public sealed class ChecksumTests
{
    private const string Crc32 = "CBF43926";
    private const string Crc32C = "E3069283";
    private const string Crc64Nvme = "AE8B14860A799888";
    private const string Sha1 = "F7C3BC1D808E04732ADF679965CCC34CA7AE3441";
    private const string Sha256 = "15E2B0D3C33891EBB0F1EF609EC419420C20E320CE94C65FBC8C3312448EB225";

    private static readonly byte[] Body = "123456789"u8.ToArray();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("crc32", Crc32)]
    [InlineData("crc32c", Crc32C)]
    [InlineData("crc64nvme", Crc64Nvme)]
    [InlineData("sha1", Sha1)]
    [InlineData("sha256", Sha256)]
    public async Task The_published_value_is_accepted_and_told_again_and_any_other_is_refused(string name, string value)
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var header = "x-amz-checksum-" + name;
        var octets = Convert.FromHexString(value);
        Task<Answer> PutAsync(byte[] checksum) => S3Raw.SendAsync(emulator, HttpMethod.Put, "/uploads/x", Body, headers: (header, Convert.ToBase64String(checksum)));

        var put = await PutAsync(octets);
        var get = await S3Raw.SendAsync(emulator, HttpMethod.Get, "/uploads/x", headers: ("x-amz-checksum-mode", "ENABLED"));
        octets[0] ^= 1;
        var corrupted = await PutAsync(octets);
        var tooShort = await PutAsync(octets[1..]);

        Assert.Equal((HttpStatusCode.OK, Convert.ToBase64String(Convert.FromHexString(value)), "FULL_OBJECT"), (put.Status, put.Headers[header], put.Headers["x-amz-checksum-type"]));
        Assert.Equal(put.Headers[header], get.Headers[header]);
        Assert.Equal((HttpStatusCode.BadRequest, "BadDigest"), (corrupted.Status, corrupted.Code()));
        Assert.Equal((HttpStatusCode.BadRequest, "InvalidRequest"), (tooShort.Status, tooShort.Code()));
    }

    [Theory]
    [InlineData("CRC32")]
    [InlineData("SHA1")]
    [InlineData("SHA256")]
    public async Task The_SDK_uploads_with_the_checksum_that_was_chosen_and_verifies_it_when_it_downloads(string algorithm)
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();
        foreach (var chunked in new[] { true, false })
        {
            await s3.PutObjectAsync(
                new PutObjectRequest { BucketName = "uploads", Key = "x", InputStream = new MemoryStream(Body), ChecksumAlgorithm = ChecksumAlgorithm.FindValue(algorithm), UseChunkEncoding = chunked }, Cancellation);

            using var read = await s3.GetObjectAsync(new GetObjectRequest { BucketName = "uploads", Key = "x", ChecksumMode = ChecksumMode.ENABLED }, Cancellation);
            Assert.Equal("123456789", await new StreamReader(read.ResponseStream).ReadToEndAsync(Cancellation));
            var stored = Assert.Single(emulator.State.Buckets.Get("uploads").List()).Digest;
            var expected = algorithm switch { "CRC32" => Crc32, "SHA1" => Sha1, _ => Sha256 };
            Assert.Equal((algorithm, Convert.ToBase64String(Convert.FromHexString(expected))), (stored.ChecksumKind?.Name, stored.Checksum));
        }
    }

    [Fact]
    public async Task A_checksum_that_the_caller_computed_wrongly_is_refused_and_nothing_is_stored()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();

        foreach (var spoil in new Action<PutObjectRequest>[]
        {
            static put => put.ChecksumCRC32 = "AAAAAA==",
            static put => put.ChecksumSHA256 = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            static put => put.MD5Digest = "AAAAAAAAAAAAAAAAAAAAAA==",
        })
        {
            var put = new PutObjectRequest { BucketName = "uploads", Key = "x", InputStream = new MemoryStream(Body) };
            spoil(put);
            Assert.Equal("BadDigest", (await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.PutObjectAsync(put, Cancellation))).ErrorCode);
        }

        Assert.Empty(emulator.State.Buckets.Get("uploads").List());
    }

    [Theory]
    [InlineData("content-md5", "not base64", "InvalidDigest")]
    [InlineData("x-amz-checksum-md4", "AAAA", "NotImplemented")]
    [InlineData("x-amz-sdk-checksum-algorithm", "MD4", "InvalidRequest")]
    [InlineData("x-amz-trailer", "x-amz-checksum-crc32", "InvalidRequest")]
    public async Task A_checksum_that_cannot_be_one_is_refused(string header, string value, string code)
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var answer = await S3Raw.SendAsync(emulator, HttpMethod.Put, "/uploads/x", Body, headers: (header, value));

        Assert.Equal(code, answer.Code());
        Assert.Empty(emulator.State.Buckets.Get("uploads").List());
    }

    [Fact]
    public async Task Two_checksums_at_once_are_refused()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var answer = await S3Raw.SendAsync(
            emulator, HttpMethod.Put, "/uploads/x", Body, headers: [("x-amz-checksum-crc32", Base64(Crc32)), ("x-amz-checksum-sha1", Base64(Sha1))]);
        var contradicting = await S3Raw.SendAsync(
            emulator, HttpMethod.Put, "/uploads/x", Body, headers: [("x-amz-checksum-crc32", Base64(Crc32)), ("x-amz-sdk-checksum-algorithm", "SHA1")]);

        Assert.Equal(("InvalidRequest", "InvalidRequest"), (answer.Code(), contradicting.Code()));
    }

    private static string Base64(string hex) => Convert.ToBase64String(Convert.FromHexString(hex));
}
