using System.Net;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>The bucket and the key that a request is about: in the path, or the bucket in the host's name.</summary>
internal sealed record S3Address(string? Bucket, string? Key)
{
    public string ObjectArn => $"arn:aws:s3:::{Bucket}/{Key}";

    public string BucketArn => $"arn:aws:s3:::{Bucket}";

    public static S3Address Of(string host, string rawPath)
    {
        var path = rawPath.Length > 0 ? rawPath[1..] : "";
        if (BucketOfHost(host) is { } virtualHost)
            return new S3Address(virtualHost, KeyOf(path));
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var bucket = Decode(slash < 0 ? path : path[..slash]);
        return new S3Address(bucket.Length == 0 ? null : bucket, slash < 0 ? null : KeyOf(path[(slash + 1)..]));
    }

    // bucket.localhost:9229, bucket.s3.localhost and bucket.s3.us-east-1.amazonaws.com; an address of numbers names no bucket.
    private static string? BucketOfHost(string host)
    {
        var colon = host.LastIndexOf(':');
        var name = colon < 0 ? host : host[..colon];
        if (IPAddress.TryParse(name, out _))
            return null;
        var end = name.IndexOf(".s3.", StringComparison.OrdinalIgnoreCase);
        if (end < 0)
            end = name.IndexOf(".localhost", StringComparison.OrdinalIgnoreCase);
        return end <= 0 || name[..end].Equals("s3", StringComparison.OrdinalIgnoreCase) ? null : name[..end];
    }

    private static string? KeyOf(string encoded) => encoded.Length == 0 ? null : Decode(encoded);

    private static string Decode(string encoded)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(UriEscaping.Decode(encoded, plusIsSpace: true));
        }
        catch (DecoderFallbackException)
        {
            throw new S3Exception("InvalidURI", "Couldn't parse the specified URI: it is not UTF-8.");
        }
    }
}
