namespace Cognito.Federation.Emulator;

/// <summary>Removes an empty bucket.</summary>
internal sealed class DeleteBucketOperation : S3Operation
{
    public override string Name => "DeleteBucket";

    public override string Action => "s3:DeleteBucket";

    public override bool Matches(string method, S3Address address, S3Query query)
        => method == "DELETE" && address is { Bucket: not null, Key: null } && !query.IsSubresource;

    protected override async Task InvokeAsync(S3Call call)
    {
        await ReadSmallBodyAsync(call);
        if (call.Bucket.List().Count > 0)
            throw new S3Exception("BucketNotEmpty", "The bucket you tried to delete is not empty", 409) { Details = [("BucketName", call.Address.Bucket!)] };
        call.State.Buckets.Remove(call.Address.Bucket!);
        call.Http.Response.StatusCode = 204;
    }
}
