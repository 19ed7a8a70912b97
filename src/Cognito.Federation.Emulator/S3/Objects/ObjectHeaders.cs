using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>The headers that live with an object.</summary>
internal static class ObjectHeaders
{
    public const string MetadataPrefix = "x-amz-meta-";
    private const int LargestMetadata = 2048;

    private static readonly string[] Kept = ["Content-Type", "Cache-Control", "Content-Disposition", "Content-Language", "Expires"];

    /// <summary>The query parameters by which a reader of an object chooses other headers, and those headers.</summary>
    public static readonly IReadOnlyDictionary<string, string> Overrides = new Dictionary<string, string>
    {
        ["response-content-type"] = "Content-Type",
        ["response-cache-control"] = "Cache-Control",
        ["response-content-disposition"] = "Content-Disposition",
        ["response-content-encoding"] = "Content-Encoding",
        ["response-content-language"] = "Content-Language",
        ["response-expires"] = "Expires",
    };

    public static Dictionary<string, string> Keep(IHeaderDictionary request)
    {
        var kept = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "binary/octet-stream" };
        foreach (var name in Kept)
        {
            if (request[name].ToString() is { Length: > 0 } value)
                kept[name] = value;
        }

        // aws-chunked is how the body travelled, not how the object is encoded.
        var encodings = request.ContentEncoding.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(static encoding => encoding != "aws-chunked");
        if (string.Join(',', encodings) is { Length: > 0 } encoding)
            kept["Content-Encoding"] = encoding;

        var size = 0;
        foreach (var (name, values) in request.Where(static header => header.Key.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase)))
        {
            kept[name.ToLowerInvariant()] = values.ToString();
            size += name.Length - MetadataPrefix.Length + System.Text.Encoding.UTF8.GetByteCount(values.ToString());
        }

        return size <= LargestMetadata ? kept : throw new S3Exception("MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size");
    }

    public static void AddChecksum(IHeaderDictionary answer, BodyDigest digest)
    {
        if (digest.ChecksumKind is not { } kind)
            return;
        answer[kind.Header] = digest.Checksum;
        answer["x-amz-checksum-type"] = "FULL_OBJECT";
    }
}
