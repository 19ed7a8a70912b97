namespace Cognito.Federation.Emulator;

/// <summary>Removes an object; one that is not there is removed already.</summary>
internal sealed class DeleteObjectOperation : S3Operation
{
    public override string Name => "DeleteObject";

    public override string Action => "s3:DeleteObject";

    public override bool Matches(string method, S3Address address, S3Query query) => method == "DELETE" && address.Key is not null && !query.IsSubresource;

    public override string ResourceOf(S3Address address) => address.ObjectArn;

    protected override async Task InvokeAsync(S3Call call)
    {
        await ReadSmallBodyAsync(call);
        call.Bucket.Remove(call.Address.Key!);
        call.Http.Response.StatusCode = 204;
    }
}
