namespace Cognito.Federation.Emulator;

/// <summary>Tells the region of a bucket; nothing at all for the oldest one.</summary>
internal sealed class GetBucketLocationOperation : S3Operation
{
    public override string Name => "GetBucketLocation";

    public override string Action => "s3:GetBucketLocation";

    protected override IReadOnlyList<string> QueryParameters => ["location"];

    public override bool Matches(string method, S3Address address, S3Query query)
        => method == "GET" && address is { Bucket: not null, Key: null } && query.Has("location");

    protected override async Task InvokeAsync(S3Call call)
    {
        await ReadSmallBodyAsync(call);
        _ = call.Bucket;
        await S3Xml.WriteAsync(call, "LocationConstraint", xml =>
        {
            if (call.State.Region != "us-east-1")
                xml.WriteString(call.State.Region);
        });
    }
}
