using System.Text;
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

    /// <summary>What an object has whose writer said nothing.</summary>
    public static readonly IReadOnlyDictionary<string, string> Default = new Dictionary<string, string> { ["Content-Type"] = "binary/octet-stream" };

    public static Dictionary<string, string> Keep(IHeaderDictionary request)
    {
        var kept = new Dictionary<string, string>(Default, StringComparer.OrdinalIgnoreCase);
        foreach (var name in Kept)
        {
            if (request[name].ToString() is { Length: > 0 } value)
                kept[name] = Sendable(name, value);
        }

        // aws-chunked is how the body travelled, not how the object is encoded.
        var encodings = request.ContentEncoding.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(static encoding => encoding != "aws-chunked");
        if (string.Join(',', encodings) is { Length: > 0 } encoding)
            kept["Content-Encoding"] = encoding;

        var size = 0;
        foreach (var (name, values) in request.Where(static header => header.Key.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase)))
        {
            kept[name.ToLowerInvariant()] = EncodedWord(values.ToString());
            size += name.Length - MetadataPrefix.Length + Encoding.UTF8.GetByteCount(values.ToString());
        }

        return size <= LargestMetadata ? kept : throw new S3Exception("MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size");
    }

    /// <summary>The value, if a header can hold it.</summary>
    /// <exception cref="S3Exception">It has control characters, or others that are not Latin-1.</exception>
    public static string Sendable(string name, string value) => value.All(static letter => letter is >= ' ' and <= '\u00FF' and not '\u007F')
        ? value
        : throw S3Exception.InvalidArgument("Header value cannot be represented using ISO-8859-1.", name, value);

    // RFC 2047, which S3 answers metadata beyond ASCII with.
    private static string EncodedWord(string value) => Ascii.IsValid(value) ? value : $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}?=";

    public static void AddChecksum(IHeaderDictionary answer, BodyDigest digest)
    {
        if (digest.ChecksumKind is not { } kind)
            return;
        answer[kind.Header] = digest.Checksum;
        answer["x-amz-checksum-type"] = "FULL_OBJECT";
    }
}
