using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>What GetObject and HeadObject have in common: everything but the body.</summary>
internal abstract class ReadObjectOperation : S3Operation
{
    private static readonly string[] Parameters = [.. ObjectHeaders.Overrides.Keys];

    public sealed override string Action => "s3:GetObject";

    protected sealed override IReadOnlyList<string> QueryParameters => Parameters;

    protected abstract string Method { get; }

    public sealed override bool Matches(string method, S3Address address, S3Query query)
        => method == Method && address.Key is not null && !query.HasOthers(Parameters);

    public sealed override string ResourceOf(S3Address address) => address.ObjectArn;

    protected abstract Task SendAsync(S3Call call, StoredObject stored, long from, long to);

    protected sealed override bool KnowsHeader(string name, string value) => name == "x-amz-checksum-mode" && value == "ENABLED";

    protected sealed override async Task InvokeAsync(S3Call call)
    {
        await ReadSmallBodyAsync(call);
        var overrides = ReadOverrides(call);
        var stored = call.Bucket.Find(call.Address.Key!) ?? throw Missing(call);
        var response = call.Http.Response;
        call.Answer.ETag = stored.ETag;
        call.Answer.LastModified = stored.LastModified.ToString("R", CultureInfo.InvariantCulture);
        switch (ObjectConditions.ForGet(call.Headers, stored))
        {
            case StatusCodes.Status304NotModified:
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            case StatusCodes.Status412PreconditionFailed:
                throw S3Exception.PreconditionFailed(call.Headers.IfMatch.Count > 0 ? "If-Match" : "If-Unmodified-Since");
        }

        var (from, to) = (0L, stored.Length);
        if (ByteRange.Read(call.Headers.Range.ToString(), stored.Length) is { } range)
        {
            (from, to) = range;
            response.StatusCode = StatusCodes.Status206PartialContent;
            call.Answer.ContentRange = FormattableString.Invariant($"bytes {from}-{to - 1}/{stored.Length}");
        }
        else if (call.Headers["x-amz-checksum-mode"].Count > 0)
        {
            ObjectHeaders.AddChecksum(call.Answer, stored.Digest);
        }

        foreach (var (name, value) in stored.Headers)
            call.Answer[name] = value;
        foreach (var (header, value) in overrides)
            call.Answer[header] = value;

        call.Answer.AcceptRanges = "bytes";
        response.ContentLength = to - from;
        await SendAsync(call, stored, from, to);
    }

    private static List<(string Header, string Value)> ReadOverrides(S3Call call)
    {
        var overrides = new List<(string, string)>();
        foreach (var (parameter, header) in ObjectHeaders.Overrides)
        {
            if (call.Query[parameter] is { } value)
                overrides.Add((header, ObjectHeaders.Sendable(parameter, value)));
        }

        return overrides;
    }

    // Whoever may not list a bucket is not told either whether an object is in it.
    private static S3Exception Missing(S3Call call)
        => call.Allows("s3:ListBucket", call.Address.BucketArn) ? S3Exception.NoSuchKey(call.Address.Key!) : S3Exception.AccessDenied();
}
