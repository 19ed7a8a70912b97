using System.Text.Json;
using System.Text.Unicode;

namespace Cognito.Federation;

/// <summary>One JSON part of a compact token: its claims, and its bytes for those who ask for more than the claims tell.</summary>
internal sealed class TokenPayload
{
    private readonly byte[] _utf8;

    private TokenPayload(byte[] utf8, JwtClaims claims)
    {
        _utf8 = utf8;
        Claims = claims;
    }

    public JwtClaims Claims { get; }

    /// <summary>Reads a part; null when it is not a JSON object in base64url with each name once.</summary>
    public static TokenPayload? Read(ReadOnlySpan<char> part)
    {
        if (StrictBase64Url.Decode(part) is not { } utf8 || !Utf8.IsValid(utf8))
            return null;
        try
        {
            return new TokenPayload(utf8, JwtClaims.Parse(utf8));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether a part of a token has the same bytes.</summary>
    public bool IsOf(ReadOnlySpan<char> part) => StrictBase64Url.Decode(part) is { } utf8 && utf8.AsSpan().SequenceEqual(_utf8);

    public JsonElement ToJson() => JwtClaims.ToJson(_utf8);
}
