using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>Reads <c>Authorization: AWS4-HMAC-SHA256 Credential=..., SignedHeaders=..., Signature=...</c>.</summary>
internal static class HeaderClaim
{
    public static SignatureClaim Read(string authorization, SigningInput input)
    {
        var space = authorization.IndexOf(' ', StringComparison.Ordinal);
        var algorithm = space < 0 ? authorization : authorization[..space];
        if (algorithm != DerivedKey.Algorithm)
            throw new SignatureException(SignatureFault.UnsupportedScheme, $"Unsupported AWS 'algorithm': '{algorithm}'.");

        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in authorization[(space < 0 ? authorization.Length : space + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !parts.TryAdd(part[..equals].Trim(), part[(equals + 1)..].Trim()))
                throw new SignatureException(SignatureFault.Incomplete, $"'{part}' not a valid key=value pair (missing equal-sign or repeated) in Authorization header.");
        }

        var timestamp = Timestamp(input);
        var missing = new StringBuilder();
        foreach (var name in (ReadOnlySpan<string>)["Credential", "Signature", "SignedHeaders"])
        {
            if (!parts.TryGetValue(name, out var value) || value.Length == 0)
                missing.Append(CultureInfo.InvariantCulture, $"Authorization header requires '{name}' parameter. ");
        }

        if (timestamp is null)
            missing.Append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        if (missing.Length > 0)
        {
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(authorization)));
            throw new SignatureException(SignatureFault.Incomplete, $"{missing}(Hashed with SHA-256 and encoded with Base64) Authorization={hash}");
        }

        return new SignatureClaim(
            CredentialScope.Parse(parts["Credential"]),
            SignatureClaim.SplitSignedHeaders(parts["SignedHeaders"]),
            parts["Signature"],
            timestamp!,
            input.Header("X-Amz-Security-Token"));
    }

    private static string? Timestamp(SigningInput input)
    {
        if (input.Header("X-Amz-Date") is { Length: > 0 } amazonDate)
            return amazonDate;
        return input.Header("Date") is not { Length: > 0 } date
            ? null
            : DateTimeOffset.TryParseExact(date, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant.ToString(SignatureClaim.TimestampFormat, CultureInfo.InvariantCulture)
                : date;
    }
}
