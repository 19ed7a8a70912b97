namespace Cognito.Federation.Emulator;

/// <summary>Tells whether a bucket is there.</summary>
internal sealed class HeadBucketOperation : S3Operation
{
    public override string Name => "HeadBucket";

    public override string Action => "s3:ListBucket";

    public override bool Matches(string method, S3Address address, S3Query query) => method == "HEAD" && address is { Bucket: not null, Key: null };

    protected override Task InvokeAsync(S3Call call)
    {
        _ = call.Bucket;
        call.Answer["x-amz-bucket-region"] = call.State.Region;
        return Task.CompletedTask;
    }
}
