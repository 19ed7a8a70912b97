namespace Cognito.Federation;

/// <summary>Makes a session of the tokens in one of Cognito's replies.</summary>
internal static class SessionFactory
{
    /// <summary>Reads the tokens that Cognito sent.</summary>
    /// <param name="idToken">As in the reply.</param>
    /// <param name="accessToken">As in the reply.</param>
    /// <param name="refreshToken">As in the reply; null when it held none, as a refresh without rotation does.</param>
    /// <param name="former">The refresh token that was sent; kept when the reply held none.</param>
    /// <param name="deviceKey">The confirmed device that the refresh token belongs to; null to take the access token's word.</param>
    /// <param name="isTrusted">Whether the reply came over https or loopback.</param>
    /// <param name="operation">The operation that replied; goes into the error.</param>
    /// <exception cref="CognitoServiceException">The reply lacks a token, or holds one that cannot be read.</exception>
    public static UserSession Create(string? idToken, string? accessToken, string? refreshToken, RefreshToken? former, string? deviceKey, bool isTrusted, string operation)
    {
        if (string.IsNullOrEmpty(idToken) || string.IsNullOrEmpty(accessToken))
        {
            var missing = string.IsNullOrEmpty(accessToken) ? "access token" : "ID token (was the refresh token issued without the scope 'openid'?)";
            throw ErrorTranslation.Unreadable(operation, $"it holds no {missing}.");
        }
        try
        {
            var pair = TokenPair.Read(idToken, accessToken);
            return new UserSession
            {
                Subject = pair.Subject,
                Username = pair.Username,
                IdToken = new IdToken(idToken),
                AccessToken = new AccessToken(accessToken),
                RefreshToken = string.IsNullOrEmpty(refreshToken) ? former : new RefreshToken(refreshToken),
                IdTokenExpiresAt = pair.IdExpiresAt,
                AccessTokenExpiresAt = pair.AccessExpiresAt,
                DeviceKey = deviceKey ?? pair.DeviceKey,
                GenuineIdToken = isTrusted ? new IdToken(idToken) : null,
            };
        }
        catch (FormatException e)
        {
            throw ErrorTranslation.Unreadable(operation, e.Message, e);
        }
    }
}
