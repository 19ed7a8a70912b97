using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Cognito.Federation;

/// <summary>The claims of a compact JWT as they are written. Nothing is verified: whoever reads them must know where the token came from, or treat them as claims of an unknown person.</summary>
/// <remarks>Failures name what was expected and what came, never a part of the token.</remarks>
internal sealed class UnverifiedJwt
{
    // What an identity pool accepts as a login; everything longer is not a token.
    private const int MaximumLength = 50_000;

    private readonly JwtClaims _header;
    private readonly JwtClaims _claims;

    private UnverifiedJwt(JwtClaims header, JwtClaims claims) => (_header, _claims) = (header, claims);

    public string? Algorithm => _header.Text("alg");

    public string? Issuer => _claims.Text("iss");

    public string? Subject => _claims.Text("sub");

    public IReadOnlyList<string> Audiences => _claims.Texts("aud");

    public DateTimeOffset? ExpiresAt => _claims.Time("exp");

    public DateTimeOffset? IssuedAt => _claims.Time("iat");

    /// <summary>A claim that is a string; null when it is absent or something else.</summary>
    public string? Text(string name) => _claims.Text(name);

    /// <summary>A claim that is a string or an array of strings; empty when it is absent or something else.</summary>
    public IReadOnlyList<string> Texts(string name) => _claims.Texts(name);

    /// <summary>Reads a token.</summary>
    /// <param name="token">Three base64url parts with dots between.</param>
    /// <param name="kind">What the caller takes it for, such as <c>ID token</c>; begins the failure's message.</param>
    /// <exception cref="FormatException">It is not a compact JWT.</exception>
    public static UnverifiedJwt Read(string token, string kind) =>
        TryRead(token, out var jwt, out var problem) ? jwt : throw new FormatException($"The {kind} is not a JWT: {problem}");

    /// <summary>Reads a token without throwing.</summary>
    public static bool TryRead(string token, [NotNullWhen(true)] out UnverifiedJwt? jwt, [NotNullWhen(false)] out string? problem)
    {
        jwt = null;
        if (token.Length > MaximumLength)
        {
            problem = $"expected {MaximumLength} characters at most, got {token.Length}.";
            return false;
        }
        if (!CompactParts.TrySplit(token, out var parts, out var count))
        {
            problem = $"expected three parts with dots between, got {count}.";
            return false;
        }
        if (!TryReadPart(parts.Header, "header", out var header, out problem)
            || !TryReadPart(parts.Payload, "payload", out var claims, out problem))
            return false;
        jwt = new UnverifiedJwt(header, claims);
        return true;
    }

    private static bool TryReadPart(ReadOnlySpan<char> part, string name, [NotNullWhen(true)] out JwtClaims? claims, [NotNullWhen(false)] out string? problem)
    {
        claims = null;
        if (StrictBase64Url.Decode(part) is not { } utf8)
        {
            problem = $"its {name} is not base64url.";
            return false;
        }
        try
        {
            claims = JwtClaims.Parse(utf8);
            problem = null;
            return true;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            // The parser's own message can quote the content.
            problem = $"its {name} is not a JSON object with each name once.";
            return false;
        }
    }
}
