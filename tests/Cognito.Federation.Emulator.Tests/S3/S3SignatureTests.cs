using System.Net;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Requests to S3 whose signature, key or token is not good, and what is said about each.</summary>
public sealed class S3SignatureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wrong_keys_secrets_and_tokens_are_told_apart()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        await using var other = await IdentityCalls.StartAsync();
        var (_, mine) = await emulator.CredentialsOfAsync();
        var (_, anothers) = await emulator.CredentialsOfAsync();
        var (_, foreign) = await other.CredentialsOfAsync();
        var keys = await mine.GetCredentialsAsync();
        var token = (await anothers.GetCredentialsAsync()).Token;

        await RefusedAsync(emulator, new BasicAWSCredentials("test", "wrong"), "SignatureDoesNotMatch", HttpStatusCode.Forbidden);
        await RefusedAsync(emulator, new BasicAWSCredentials("nobody", "test"), "InvalidAccessKeyId", HttpStatusCode.Forbidden);
        await RefusedAsync(emulator, new BasicAWSCredentials(keys.AccessKey, keys.SecretKey), "InvalidAccessKeyId", HttpStatusCode.Forbidden);
        await RefusedAsync(emulator, new SessionAWSCredentials(keys.AccessKey, keys.SecretKey, token), "InvalidToken", HttpStatusCode.BadRequest);
        await RefusedAsync(emulator, new SessionAWSCredentials("test", "test", keys.Token), "InvalidToken", HttpStatusCode.BadRequest);
        await RefusedAsync(emulator, new SessionAWSCredentials(keys.AccessKey, "wrong", keys.Token), "SignatureDoesNotMatch", HttpStatusCode.Forbidden);
        await RefusedAsync(emulator, foreign, "InvalidAccessKeyId", HttpStatusCode.Forbidden);
        await RefusedAsync(emulator, new AnonymousAWSCredentials(), "AccessDenied", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_refused_upload_leaves_nothing_behind()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = emulator.S3(new BasicAWSCredentials("test", "wrong"));

        foreach (var chunked in new[] { true, false })
        {
            await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.PutObjectAsync(
                new PutObjectRequest { BucketName = "uploads", Key = "x", InputStream = new MemoryStream(new byte[200_000]), UseChunkEncoding = chunked }, Cancellation));
        }

        Assert.Empty(emulator.State.Buckets.Get("uploads").List());
    }

    [Fact]
    public async Task A_body_that_was_changed_after_it_was_signed_is_refused()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var answer = await S3Raw.SendAsync(emulator, HttpMethod.Put, "/uploads/x", "hello"u8.ToArray(), sent: "jello"u8.ToArray());

        Assert.Equal((HttpStatusCode.BadRequest, "XAmzContentSHA256Mismatch"), (answer.Status, answer.Code()));
        Assert.Empty(emulator.State.Buckets.Get("uploads").List());
    }

    [Fact]
    public async Task A_region_that_is_not_the_emulators_is_refused_and_the_right_one_is_told()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        using var s3 = new AmazonS3Client(
            new BasicAWSCredentials("test", "test"),
            new AmazonS3Config { ServiceURL = emulator.Url.ToString(), AuthenticationRegion = "eu-west-1", ForcePathStyle = true, MaxErrorRetry = 0 });

        var refused = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.ListBucketsAsync(Cancellation));

        Assert.Equal("AuthorizationHeaderMalformed", refused.ErrorCode);
        Assert.Contains("us-east-1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_XML_that_names_the_resource_and_the_request()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        var answer = await S3Raw.SendAsync(emulator, HttpMethod.Get, "/uploads/a%20b");

        var error = XDocument.Parse(answer.Body).Root!;
        Assert.Equal("application/xml", answer.ContentType);
        Assert.Equal(("Error", "NoSuchKey", "a b", "/uploads/a%20b"), (error.Name.LocalName, (string?)error.Element("Code"), (string?)error.Element("Key"), (string?)error.Element("Resource")));
        Assert.Equal(answer.Headers["x-amz-request-id"], (string?)error.Element("RequestId"));
    }

    [Fact]
    public async Task A_presigned_address_works_for_whoever_has_it_with_the_rights_of_its_maker()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (id, user) = await emulator.CredentialsOfAsync(await emulator.UserLoginAsync());
        using var s3 = emulator.S3(user);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(emulator, s3, HttpVerb.PUT, $"{id}/shared file", "hello")).Status);
        Assert.Equal("hello", (await SendAsync(emulator, s3, HttpVerb.GET, $"{id}/shared file")).Body);
        Assert.Equal("AccessDenied", (await SendAsync(emulator, s3, HttpVerb.GET, "elsewhere/file")).Code());
        emulator.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("ExpiredToken", (await SendAsync(emulator, s3, HttpVerb.GET, $"{id}/shared file")).Code());
    }

    [Fact]
    public async Task A_presigned_address_is_for_one_object_and_one_method()
    {
        await using var emulator = await CognitoEmulator.StartAsync(static o => o.AddBucket("uploads", static b => b.AddObject("x", "x").AddObject("y", "y")), Cancellation);
        using var s3 = emulator.S3();
        var address = await AddressAsync(s3, HttpVerb.GET, "x");

        Assert.Equal("x", (await emulator.SendAsync(new HttpRequestMessage(HttpMethod.Get, address))).Body);
        Assert.Equal("SignatureDoesNotMatch", (await emulator.SendAsync(new HttpRequestMessage(HttpMethod.Get, address.Replace("/uploads/x?", "/uploads/y?", StringComparison.Ordinal)))).Code());
        Assert.Equal("SignatureDoesNotMatch", (await emulator.SendAsync(new HttpRequestMessage(HttpMethod.Delete, address))).Code());
        Assert.Equal("SignatureDoesNotMatch", (await emulator.SendAsync(new HttpRequestMessage(HttpMethod.Get, address + "&response-content-type=text%2Fhtml"))).Code());
    }

    private static async Task<Answer> SendAsync(CognitoEmulator emulator, AmazonS3Client s3, HttpVerb verb, string key, string? body = null)
    {
        using var request = new HttpRequestMessage(verb == HttpVerb.PUT ? HttpMethod.Put : HttpMethod.Get, await AddressAsync(s3, verb, key));
        if (body is not null)
            request.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        return await emulator.SendAsync(request);
    }

    private static Task<string> AddressAsync(AmazonS3Client s3, HttpVerb verb, string key) => s3.GetPreSignedURLAsync(
        new GetPreSignedUrlRequest { BucketName = "uploads", Key = key, Verb = verb, Protocol = Protocol.HTTP, Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5) });

    private static async Task RefusedAsync(CognitoEmulator emulator, AWSCredentials credentials, string code, HttpStatusCode status)
    {
        using var s3 = emulator.S3(credentials);
        foreach (var call in new Func<Task>[]
        {
            () => s3.GetObjectAsync("uploads", "public/x", Cancellation),
            () => s3.PutObjectAsync(new PutObjectRequest { BucketName = "uploads", Key = "public/x", ContentBody = "x" }, Cancellation),
            () => s3.ListBucketsAsync(Cancellation),
        })
        {
            var refused = await Assert.ThrowsAnyAsync<AmazonS3Exception>(call);
            Assert.Equal((code, status), (refused.ErrorCode, refused.StatusCode));
        }
    }
}
