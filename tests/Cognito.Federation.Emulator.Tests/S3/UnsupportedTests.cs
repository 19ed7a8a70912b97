using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>What S3 has and the emulator has not: refused by name, never ignored.</summary>
public sealed class UnsupportedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/uploads?acl", "acl")]
    [InlineData("PUT", "/uploads?acl", "acl")]
    [InlineData("GET", "/uploads?versions", "versions")]
    [InlineData("GET", "/uploads?uploads", "uploads")]
    [InlineData("GET", "/uploads?policy", "policy")]
    [InlineData("PUT", "/uploads?versioning", "versioning")]
    [InlineData("DELETE", "/uploads?cors", "cors")]
    [InlineData("POST", "/uploads?delete", "delete")]
    [InlineData("GET", "/uploads", "a bucket")]
    [InlineData("POST", "/uploads", "a bucket")]
    [InlineData("GET", "/uploads/x?acl", "acl")]
    [InlineData("GET", "/uploads/x?tagging", "tagging")]
    [InlineData("GET", "/uploads/x?versionId=1", "versionId")]
    [InlineData("GET", "/uploads/x?partNumber=1", "partNumber")]
    [InlineData("HEAD", "/uploads/x?versionId=1", null)]
    [InlineData("DELETE", "/uploads/x?versionId=1", "versionId")]
    [InlineData("POST", "/uploads/x?uploads", "uploads")]
    [InlineData("PUT", "/uploads/x?partNumber=1&uploadId=2", "partNumber")]
    [InlineData("PUT", "/uploads/x?retention", "retention")]
    [InlineData("POST", "/uploads/x?restore", "restore")]
    [InlineData("PATCH", "/uploads/x", "an object")]
    public async Task Another_sub_resource_or_method_is_refused_by_name(string method, string target, string? named)
    {
        await using var emulator = await CognitoEmulator.StartAsync(static o => o.AddBucket("uploads", static b => b.AddObject("x", "kept")), Cancellation);

        var answer = await S3Raw.SendAsync(emulator, new HttpMethod(method), target);

        Assert.Equal(HttpStatusCode.NotImplemented, answer.Status);
        if (named is not null)
        {
            Assert.Equal("NotImplemented", answer.Code());
            Assert.Contains(named, answer.Body, StringComparison.Ordinal);
        }

        Assert.Equal("kept", (await S3Raw.SendAsync(emulator, HttpMethod.Get, "/uploads/x")).Body);
    }

    [Theory]
    [InlineData("x-amz-acl", "public-read")]
    [InlineData("x-amz-copy-source", "/uploads/x")]
    [InlineData("x-amz-server-side-encryption", "aws:kms")]
    [InlineData("x-amz-server-side-encryption-customer-algorithm", "AES256")]
    [InlineData("x-amz-storage-class", "GLACIER")]
    [InlineData("x-amz-tagging", "a=b")]
    [InlineData("x-amz-object-lock-mode", "GOVERNANCE")]
    [InlineData("x-amz-website-redirect-location", "/y")]
    [InlineData("x-amz-api-version", "2030-01-01")]
    [InlineData("x-amz-made-up", "1")]
    public async Task A_header_that_asks_for_more_is_refused_by_name(string header, string value)
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var answer = await S3Raw.SendAsync(emulator, HttpMethod.Put, "/uploads/y", "y"u8.ToArray(), headers: (header, value));

        Assert.Equal((HttpStatusCode.NotImplemented, "NotImplemented"), (answer.Status, answer.Code()));
        Assert.Contains(header, answer.Body, StringComparison.Ordinal);
        Assert.Empty(emulator.State.Buckets.Get("uploads").List());
    }

    [Fact]
    public async Task The_SDK_is_told_so_too()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3();

        foreach (var call in new Func<Task>[]
        {
            () => s3.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest { BucketName = "uploads", Key = "x" }, Cancellation),
            () => s3.CopyObjectAsync("uploads", "x", "uploads", "y", Cancellation),
            () => s3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = "uploads", Objects = [new KeyVersion { Key = "x" }] }, Cancellation),
            () => s3.ListObjectsAsync("uploads", Cancellation),
            () => s3.ListVersionsAsync("uploads", Cancellation),
            () => s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "x", ContentBody = "x", CannedACL = S3CannedACL.PublicRead }, Cancellation),
        })
        {
            var refused = await Assert.ThrowsAsync<AmazonS3Exception>(call);
            Assert.Equal(("NotImplemented", HttpStatusCode.NotImplemented), (refused.ErrorCode, refused.StatusCode));
        }
    }

    [Fact]
    public async Task Whoever_has_no_good_signature_is_not_told_what_there_is()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        Assert.Equal("AccessDenied", (await emulator.GetAsync("/uploads?acl")).Code());
        Assert.Equal("AccessDenied", (await emulator.GetAsync("/nowhere/x")).Code());
    }

    [Fact]
    public async Task Text_beyond_ASCII_in_metadata_comes_back_as_an_encoded_word()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var put = await S3Raw.SendAsync(emulator, HttpMethod.Put, "/uploads/x", "x"u8.ToArray(), headers: ("x-amz-meta-city", "Zürich"));
        var head = await S3Raw.SendAsync(emulator, HttpMethod.Head, "/uploads/x");

        Assert.Equal(HttpStatusCode.OK, put.Status);
        Assert.Equal("=?UTF-8?B?WsO8cmljaA==?=", head.Headers["x-amz-meta-city"]);
    }

    [Fact]
    public async Task Metadata_beyond_2_kilobytes_is_refused()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        Task<Answer> PutAsync(int length) => S3Raw.SendAsync(emulator, HttpMethod.Put, "/uploads/x", "x"u8.ToArray(), headers: ("x-amz-meta-a", new string('b', length)));

        Assert.Equal(HttpStatusCode.OK, (await PutAsync(2047)).Status);
        Assert.Equal("MetadataTooLarge", (await PutAsync(2048)).Code());
    }
}
