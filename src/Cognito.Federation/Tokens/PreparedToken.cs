namespace Cognito.Federation;

/// <summary>A token with what is needed to verify it; or why it cannot be a token of a trusted pool.</summary>
/// <param name="Compact">The token; null when it was refused.</param>
/// <param name="Issuer">Who it says issued it; null when it was refused.</param>
/// <param name="Key">The key that it says signed it; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; null otherwise.</param>
internal readonly record struct PreparedToken(CompactToken? Compact, TrustedIssuer? Issuer, SigningKey? Key, TokenRefused? Refusal)
{
    public static PreparedToken Of(CompactToken compact, TrustedIssuer issuer, SigningKey? key) =>
        key is null ? WithoutKey(compact.KeyId) : new(compact, issuer, key, null);

    public static PreparedToken Refused(TokenRefused refusal) => new(null, null, null, refusal);

    public static PreparedToken WithoutKey(string? keyId) => Refused(new TokenRefused(TokenCheck.Key, "the id of a key that the user pool publishes", CompactToken.Shown(keyId)));
}
