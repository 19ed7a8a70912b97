using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>A compact token taken apart. Nothing in it is true before <see cref="IsSignedBy"/> says so.</summary>
internal sealed class Jwt
{
    private const int LongestToken = 131_072;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private readonly byte[] _content;
    private readonly byte[] _signature;

    private Jwt(string algorithm, string keyId, JsonElement claims, byte[] content, byte[] signature)
    {
        Algorithm = algorithm;
        KeyId = keyId;
        Claims = claims;
        _content = content;
        _signature = signature;
    }

    /// <summary>The header's <c>alg</c>.</summary>
    public string Algorithm { get; }

    /// <summary>The header's <c>kid</c>.</summary>
    public string KeyId { get; }

    /// <summary>The payload, always a JSON object.</summary>
    public JsonElement Claims { get; }

    /// <summary>Reads a token strictly: three base64url parts without padding, JSON objects without repeated members, no critical extensions.</summary>
    public static bool TryRead(string? token, [NotNullWhen(true)] out Jwt? jwt)
    {
        jwt = null;
        if (token is null || token.Length > LongestToken || token.Split('.') is not [var header, var payload, var signature])
            return false;
        if (!TryReadObject(header, out var head) || !TryReadObject(payload, out var claims) || !TryDecode(signature, out var signatureBytes))
            return false;
        if (Text(head, "alg") is not { } algorithm || Text(head, "kid") is not { } keyId || head.TryGetProperty("crit", out _))
            return false;

        jwt = new Jwt(algorithm, keyId, claims, Encoding.ASCII.GetBytes($"{header}.{payload}"), signatureBytes);
        return true;
    }

    /// <summary>Whether this is an RS256 token with a valid signature of the key.</summary>
    public bool IsSignedBy(SigningKey key)
        => Algorithm == "RS256" && KeyId == key.Id && key.Verify(_content, _signature);

    /// <summary>A claim's text; null when it is absent or not a string.</summary>
    public string? Text(string claim) => Text(Claims, claim);

    /// <summary>A claim that holds seconds since 1970; null when it is absent or not such a number.</summary>
    public DateTimeOffset? Instant(string claim)
        => Claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds)
            && seconds is >= 0 and <= 253_402_300_799
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;

    private static string? Text(JsonElement json, string member)
        => json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool TryReadObject(string part, out JsonElement json)
    {
        json = default;
        if (!TryDecode(part, out var bytes))
            return false;
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            json = document.RootElement.Clone();
            return json.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryDecode(string part, out byte[] bytes)
    {
        bytes = [];
        if (part.Length == 0 || !part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') || !Base64Url.IsValid(part))
            return false;
        bytes = Base64Url.DecodeFromChars(part);
        // A second spelling of the same bytes (stray low bits) is not the token that was issued.
        return Base64Url.EncodeToString(bytes) == part;
    }
}
