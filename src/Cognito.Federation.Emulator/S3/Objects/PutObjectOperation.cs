namespace Cognito.Federation.Emulator;

/// <summary>Keeps an object, once its whole body has been read and found to be what was signed and announced.</summary>
internal sealed class PutObjectOperation : S3Operation
{
    private const long LargestObject = 512L * 1024 * 1024;

    public override string Name => "PutObject";

    public override string Action => "s3:PutObject";

    public override bool Matches(string method, S3Address address, S3Query query) => method == "PUT" && address.Key is not null && !query.IsSubresource;

    public override string ResourceOf(S3Address address) => address.ObjectArn;

    protected override bool KnowsHeader(string name, string value) => name switch
    {
        "x-amz-decoded-content-length" or "x-amz-trailer" or "x-amz-sdk-checksum-algorithm" => true,
        "x-amz-storage-class" => value == "STANDARD",
        _ => name.StartsWith(ChecksumKind.HeaderPrefix, StringComparison.Ordinal) || name.StartsWith(ObjectHeaders.MetadataPrefix, StringComparison.Ordinal),
    };

    protected override async Task InvokeAsync(S3Call call)
    {
        var bucket = call.Bucket;
        var key = call.Address.Key!;
        if (System.Text.Encoding.UTF8.GetByteCount(key) > StoredObject.LongestKey)
            throw new S3Exception("KeyTooLongError", "Your key is too long");
        if (call.Body.Length is null)
            throw new S3Exception("MissingContentLength", "You must provide the Content-Length HTTP header.", 411);
        var headers = ObjectHeaders.Keep(call.Headers);
        var condition = ObjectConditions.ForPut(call.Headers);

        var pieces = new List<ReadOnlyMemory<byte>>();
        var digest = await call.Body.ReadAsync(octets => pieces.Add(octets.ToArray()), LargestObject, call.Cancellation);
        var stored = new StoredObject(key, pieces, digest, TimeProvider.System.GetUtcNow()) { Headers = headers };
        if (!bucket.TryPut(stored, condition))
            throw S3Exception.PreconditionFailed(call.Headers.IfMatch.Count > 0 ? "If-Match" : "If-None-Match");
        call.Answer.ETag = stored.ETag;
        ObjectHeaders.AddChecksum(call.Answer, digest);
    }
}
