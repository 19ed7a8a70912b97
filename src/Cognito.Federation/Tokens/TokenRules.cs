namespace Cognito.Federation;

/// <summary>What is asked of the claims of a token whose signature is right.</summary>
internal sealed class TokenRules(TokenUse use, TimeSpan skew, IReadOnlyList<string[]> scopes, IReadOnlyList<string[]> groups)
{
    /// <summary>Judges a token.</summary>
    public TokenVerdict Judge(TokenPayload payload, TrustedIssuer issuer, DateTimeOffset now) =>
        CheckTime(payload.Claims, now) is { } untimely ? untimely : JudgeClaims(payload, issuer);

    /// <summary>Judges what does not depend on the time.</summary>
    public TokenVerdict JudgeClaims(TokenPayload payload, TrustedIssuer issuer)
    {
        var claims = payload.Claims;
        var isAccess = claims.Text("token_use") is "access";
        if (CheckUse(claims) is { } otherKind)
            return otherKind;
        if (CheckClient(claims, isAccess, issuer, out var clientId) is { } otherClient)
            return otherClient;
        if (CheckShape(claims, isAccess) is { } misshapen)
            return misshapen;
        VerifiedToken token = isAccess ? new VerifiedAccessToken(payload, issuer.PoolId, clientId) : new VerifiedIdToken(payload, issuer.PoolId, clientId);
        return CheckRights(token) is { } withoutRight ? withoutRight : token;
    }

    /// <summary>Whether a token's time has come and is not over.</summary>
    public TokenRefused? CheckTime(JwtClaims claims, DateTimeOffset now)
    {
        if (claims.Time("exp") is not { } end || now - skew >= end)
            return new TokenRefused(TokenCheck.Expiry, $"after {Moment(now - skew)}", claims.Time("exp") is { } past ? Moment(past) : null);
        if (claims.Has("nbf") && !(claims.Time("nbf") <= now + skew))
            return new TokenRefused(TokenCheck.NotBefore, $"{Moment(now + skew)} or before", claims.Time("nbf") is { } future ? Moment(future) : "no moment");
        return null;
    }

    private TokenRefused? CheckUse(JwtClaims claims)
    {
        var actual = claims.Text("token_use");
        return (actual, use) is ("access", TokenUse.Access or TokenUse.AccessOrId) or ("id", TokenUse.Id or TokenUse.AccessOrId)
            ? null
            : new TokenRefused(TokenCheck.TokenUse, use switch { TokenUse.Access => "access", TokenUse.Id => "id", _ => "access or id" }, CompactToken.Shown(actual));
    }

    private static TokenRefused? CheckClient(JwtClaims claims, bool isAccess, TrustedIssuer issuer, out string clientId)
    {
        IReadOnlyList<string> named = isAccess ? (claims.Text("client_id") is { } own ? [own] : []) : claims.Texts("aud");
        clientId = named.FirstOrDefault(issuer.Accepts) ?? "";
        return clientId.Length > 0
            ? null
            : new TokenRefused(isAccess ? TokenCheck.Client : TokenCheck.Audience, issuer.ClientIds, named.Count == 0 ? null : CompactToken.Shown(string.Join(", ", named)));
    }

    private static TokenRefused? CheckShape(JwtClaims claims, bool isAccess)
    {
        if (string.IsNullOrEmpty(claims.Text("sub")))
            return Missing("sub, a text");
        if (claims.Time("iat") is null)
            return Missing("iat, a moment in seconds");
        if (!isAccess && string.IsNullOrEmpty(claims.Text("cognito:username")))
            return Missing("cognito:username, a text");
        if (claims.Has("cognito:groups") && !claims.IsListOfTexts("cognito:groups"))
            return Missing("cognito:groups, a list of texts");
        if (isAccess && claims.Has("scope") && claims.Text("scope") is null)
            return Missing("scope, a text");
        return isAccess && claims.Has("username") && claims.Text("username") is null ? Missing("username, a text") : null;
    }

    private TokenRefused? CheckRights(VerifiedToken token) =>
        CheckHeld(TokenCheck.Scope, scopes, (token as VerifiedAccessToken)?.Scopes ?? [], " ") ?? CheckHeld(TokenCheck.Group, groups, token.Groups, ", ");

    private static TokenRefused? CheckHeld(TokenCheck check, IReadOnlyList<string[]> wanted, IReadOnlyList<string> held, string separator) =>
        wanted.FirstOrDefault(anyOf => !anyOf.Any(one => held.Contains(one, StringComparer.Ordinal))) is { } missing
            ? new TokenRefused(check, string.Join(" or ", missing), held.Count == 0 ? null : CompactToken.Shown(string.Join(separator, held)))
            : null;

    private static TokenRefused Missing(string expected) => new(TokenCheck.Claim, expected, "none, or another type");

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
