using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Makes sessions of tokens that somebody else received, after looking at whether they are this pool's and this app client's.</summary>
internal sealed class SessionAdoption(UserPoolContext pool)
{
    /// <summary>Makes a session.</summary>
    /// <exception cref="ArgumentException">Expected and got, never a token.</exception>
    public UserSession Adopt(IdToken idToken, AccessToken accessToken, RefreshToken? refreshToken)
    {
        var pair = Read(idToken, accessToken);
        RequireIssuer(pair.Id, "ID token", nameof(idToken));
        RequireIssuer(pair.Access, "access token", nameof(accessToken));
        if (!pair.Id.Audiences.Contains(pool.ClientId, StringComparer.Ordinal))
            throw Wrong("ID token", "audience (aud)", pool.ClientId, string.Join(", ", pair.Id.Audiences), nameof(idToken));
        if (!string.Equals(pair.Access.Text("client_id"), pool.ClientId, StringComparison.Ordinal))
            throw Wrong("access token", "app client (client_id)", pool.ClientId, pair.Access.Text("client_id"), nameof(accessToken));
        return new UserSession
        {
            Subject = pair.Subject,
            Username = pair.Username,
            IdToken = idToken,
            AccessToken = accessToken,
            RefreshToken = refreshToken,
            IdTokenExpiresAt = pair.IdExpiresAt,
            AccessTokenExpiresAt = pair.AccessExpiresAt,
            DeviceKey = pair.DeviceKey,
        };
    }

    private static TokenPair Read(IdToken idToken, AccessToken accessToken)
    {
        try
        {
            return TokenPair.Read(idToken.Reveal(), accessToken.Reveal());
        }
        catch (FormatException e)
        {
            throw new ArgumentException(e.Message, e);
        }
    }

    private void RequireIssuer(UnverifiedJwt token, string kind, string parameter)
    {
        if (!UserPoolIssuer.FormsOf(pool.Issuer, pool.ProviderName).Contains(token.Issuer, StringComparer.Ordinal))
            throw Wrong(kind, "issuer (iss)", pool.Issuer, token.Issuer, parameter);
    }

    private static ArgumentException Wrong(string kind, string what, string expected, string? got, string parameter) =>
        new($"The {kind} is not of this user pool and app client: expected {what} '{expected}', got {(string.IsNullOrEmpty(got) ? "none" : $"'{Shortened.Of(got)}'")}.", parameter);
}
