using System.Diagnostics.CodeAnalysis;

namespace Cognito.Federation;

/// <summary>A token taken apart, of which nothing is known but that it is one.</summary>
internal sealed class CompactToken
{
    public const int MaximumLength = 32_768;

    private const string Algorithm = "RS256";

    private readonly CompactParts _parts;

    private CompactToken(CompactParts parts, string? keyId, TokenPayload payload)
    {
        _parts = parts;
        KeyId = keyId;
        Payload = payload;
    }

    /// <summary>The header's <c>kid</c>.</summary>
    public string? KeyId { get; }

    public TokenPayload Payload { get; }

    /// <summary>What was signed.</summary>
    public ReadOnlySpan<char> Content => _parts.Content;

    /// <summary>Takes a token apart.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="token">The parts.</param>
    /// <param name="refused">Why not.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out CompactToken? token, [NotNullWhen(false)] out TokenRefused? refused)
    {
        token = null;
        if (text.Length > MaximumLength)
            return Refuse(FormattableString.Invariant($"{MaximumLength} characters at most"), FormattableString.Invariant($"{text.Length} characters"), out refused);
        if (!CompactParts.TrySplit(text, out var parts, out var count))
            return Refuse("three parts with dots between", FormattableString.Invariant($"{count}"), out refused);
        // Where a header points to keys (jwk, jku, x5c, x5u), nobody looks; what it demands to be understood (crit), nobody here understands.
        if (TokenPayload.Read(parts.Header) is not { Claims: var header } || header.Has("crit"))
            return Refuse("a header in base64url: a JSON object with each name once, without critical extensions", "something else", out refused);
        if (!string.Equals(header.Text("alg"), Algorithm, StringComparison.Ordinal))
        {
            refused = new TokenRefused(TokenCheck.Algorithm, Algorithm, Shown(header.Text("alg")));
            return false;
        }
        if (TokenPayload.Read(parts.Payload) is not { } payload)
            return Refuse(FormattableString.Invariant($"a payload in base64url: a JSON object with each name once, {JwtClaims.MaximumDepth} levels deep at most"), "something else", out refused);
        token = new CompactToken(parts, header.Text("kid"), payload);
        refused = null;
        return true;
    }

    /// <summary>A value of the token as a refusal shows it.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Shown(string? value) => value is null ? null : Shortened.Of(value);

    /// <summary>The signature; null when it is not written as one.</summary>
    public byte[]? ReadSignature() => StrictBase64Url.Decode(_parts.Signature);

    private static bool Refuse(string expected, string actual, out TokenRefused refused)
    {
        refused = new TokenRefused(TokenCheck.Format, expected, actual);
        return false;
    }
}
