namespace Cognito.Federation.Emulator;

/// <summary>The path line of a canonical request.</summary>
internal static class CanonicalPath
{
    /// <summary>S3 signs the name of the object: decoded, encoded once, and never normalised, since <c>a//b/../c</c> is a legal key.</summary>
    public static string OfObject(string rawPath)
        => rawPath.Length == 0 ? "/" : UriEscaping.Encode(UriEscaping.Decode(rawPath, plusIsSpace: true), keepSlash: true);

    /// <summary>Every other service removes dot segments and repeated slashes, and encodes the path that travelled once more.</summary>
    public static string OfService(string rawPath)
    {
        var segments = new List<string>();
        foreach (var segment in rawPath.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                if (segments.Count > 0)
                    segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        if (segments.Count == 0)
            return "/";
        var isFolder = rawPath.EndsWith('/') || rawPath.EndsWith("/.", StringComparison.Ordinal) || rawPath.EndsWith("/..", StringComparison.Ordinal);
        return UriEscaping.Encode('/' + string.Join('/', segments) + (isFolder ? "/" : ""), keepSlash: true);
    }
}
