using System.Globalization;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>Reads the signature of a presigned address from its query.</summary>
internal static class PresignedClaim
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(7);

    public static bool IsIn(string rawQuery)
        => rawQuery.Contains("X-Amz-Algorithm=", StringComparison.Ordinal) || rawQuery.Contains("X-Amz-Signature=", StringComparison.Ordinal);

    public static SignatureClaim Read(string rawQuery)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(equals < 0 ? part : part[..equals]);
            if (!parameters.TryAdd(name, equals < 0 ? "" : Decode(part[(equals + 1)..])) && name.StartsWith("X-Amz-", StringComparison.Ordinal))
                throw new SignatureException(SignatureFault.Incomplete, $"The query parameter '{name}' is given more than once.");
        }

        string Required(string name) => parameters.GetValueOrDefault(name) is { Length: > 0 } value
            ? value
            : throw new SignatureException(
                SignatureFault.Incomplete,
                $"Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters. '{name}' is missing.");

        var algorithm = Required("X-Amz-Algorithm");
        if (algorithm != DerivedKey.Algorithm)
            throw new SignatureException(SignatureFault.UnsupportedScheme, $"X-Amz-Algorithm only supports \"{DerivedKey.Algorithm}\", got \"{algorithm}\".");

        return new SignatureClaim(
            CredentialScope.Parse(Required("X-Amz-Credential")),
            SignatureClaim.SplitSignedHeaders(Required("X-Amz-SignedHeaders")),
            Required(CanonicalQuery.SignatureParameter),
            Required("X-Amz-Date"),
            parameters.GetValueOrDefault("X-Amz-Security-Token"))
        {
            Life = ReadLife(Required("X-Amz-Expires")),
        };
    }

    private static TimeSpan ReadLife(string seconds)
    {
        if (!long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
            throw new SignatureException(SignatureFault.Incomplete, "X-Amz-Expires should be a number.");
        return parsed <= LongestLife.TotalSeconds
            ? TimeSpan.FromSeconds(parsed)
            : throw new SignatureException(SignatureFault.Incomplete, "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds.");
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(UriEscaping.Decode(text, plusIsSpace: true));
}
