namespace Cognito.Federation.Emulator;

/// <summary>Checks tokens that claim to come from a user pool of this emulator: issuer, algorithm, key, signature, use and expiry.</summary>
internal static class PoolTokens
{
    /// <summary>Checks a token for one use. Whom it is for (<c>aud</c>, <c>client_id</c>) and whether it was revoked is for the caller to ask.</summary>
    public static TokenReading Read(EmulatorState state, string token, TokenUse use)
    {
        if (!Jwt.TryRead(token, out var jwt))
            return TokenReading.Refused(TokenFault.Malformed);
        if (jwt.Algorithm != "RS256")
            return TokenReading.Refused(TokenFault.Algorithm);
        if (jwt.Text("iss") is not { } issuer || PoolIssuer.Find(state, issuer) is not { } pool)
            return TokenReading.Refused(TokenFault.Issuer);
        if (pool.Authentication.Keys.Find(use, jwt.KeyId) is not { } key)
            return TokenReading.Refused(TokenFault.Key);
        if (!jwt.IsSignedBy(key))
            return TokenReading.Refused(TokenFault.Signature);
        if (jwt.Text("token_use") != (use == TokenUse.Id ? "id" : "access"))
            return TokenReading.Refused(TokenFault.Use);
        if (jwt.Instant("exp") is not { } expires || expires <= state.Clock.GetUtcNow())
            return TokenReading.Refused(TokenFault.Expired);
        return new TokenReading(TokenFault.None, pool, jwt);
    }
}
