using Amazon.S3;
using Amazon.S3.Model;
using Cognito.Federation;

namespace S3Uploader;

/// <summary>A user's files. The client signs with the user's own credentials, so that AWS itself keeps users apart; the prefix only says where.</summary>
internal static class Files
{
    public static async Task<IResult> PutAsync(
        string name, HttpRequest request, [FromKeyedServices("user")] IAmazonS3 s3, ICurrentIdentity user, IAwsCredentialBroker broker, CancellationToken cancellationToken)
    {
        var key = await KeyOfAsync(name, user, broker, cancellationToken);
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellationToken);
        content.Position = 0;
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = Account.Bucket, Key = key, InputStream = content }, cancellationToken);
        return Results.Created($"/files/{name}", key);
    }

    public static async Task<IResult> GetAsync(string name, [FromKeyedServices("user")] IAmazonS3 s3, ICurrentIdentity user, IAwsCredentialBroker broker, CancellationToken cancellationToken)
    {
        try
        {
            var file = await s3.GetObjectAsync(new GetObjectRequest { BucketName = Account.Bucket, Key = await KeyOfAsync(name, user, broker, cancellationToken) }, cancellationToken);
            return Results.Stream(file.ResponseStream, "application/octet-stream");
        }
        catch (AmazonS3Exception e) when (e.ErrorCode is "NoSuchKey" or "AccessDenied")
        {
            return Results.NotFound();
        }
    }

    public static async Task<IResult> SignOutAsync(ICurrentIdentity user, IAwsCredentialBroker broker, CancellationToken cancellationToken)
    {
        await broker.ForgetAsync(user.Identity!, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<string> KeyOfAsync(string name, ICurrentIdentity user, IAwsCredentialBroker broker, CancellationToken cancellationToken) =>
        $"{await broker.GetIdentityIdAsync(user.Identity!, cancellationToken)}/{name}";
}
