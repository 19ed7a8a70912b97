using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cognito.Federation;

/// <summary>What a token says, apart from what differs between two tokens that say the same: two with one fingerprint are worth the same credentials.</summary>
/// <remarks>Roles and session tags are made of claims, so a person whose groups change must not keep the credentials of before.</remarks>
internal static class ClaimsFingerprint
{
    private static readonly HashSet<string> OfOneTokenOnly = new(StringComparer.Ordinal)
    {
        "iat", "exp", "nbf", "auth_time", "jti", "origin_jti", "event_id", "at_hash", "nonce",
    };

    /// <param name="token">A compact JWT that is known to be genuine.</param>
    /// <returns>Null when it is no JWT, or a name stands in it twice.</returns>
    public static string? Of(string token) =>
        CompactParts.TrySplit(token, out var parts, out _) && StrictBase64Url.Decode(parts.Payload) is { } payload ? OfPayload(payload) : null;

    private static string? OfPayload(byte[] payload)
    {
        // By name, because the order in which claims are written says nothing.
        var claims = new SortedDictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(payload);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                if (!claims.TryAdd(name, Encoding.UTF8.GetString(payload, start, (int)reader.BytesConsumed - start)))
                    return null;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
        return Hash(claims);
    }

    private static string Hash(SortedDictionary<string, string> claims)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in claims)
        {
            if (!OfOneTokenOnly.Contains(name))
                hash.AppendData(Encoding.UTF8.GetBytes($"{name.Length}:{name}{value.Length}:{value}"));
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
