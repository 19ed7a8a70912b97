namespace Cognito.Federation;

/// <summary>The tokens of signed-in users: adopt, refresh, keep alive, revoke.</summary>
public interface IUserSessions
{
    /// <summary>Trades the refresh token for new tokens. Callers with the same refresh token share one call, and its outcome is kept for 60 seconds for those who come late.</summary>
    /// <returns>The new session. With refresh-token rotation it holds a new refresh token, and the old one is dead: keep the new session.</returns>
    /// <exception cref="ReauthenticationRequiredException">Cognito ended the session: revoked, expired, or a rotated token was used again. Sign in again.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration; the session is still good.</exception>
    /// <exception cref="InvalidOperationException">The session has no refresh token.</exception>
    /// <remarks>AWS operation: <c>GetTokensFromRefreshToken</c>; <c>InitiateAuth</c> with <c>REFRESH_TOKEN_AUTH</c> at endpoints that do not know it.</remarks>
    Task<UserSession> RefreshAsync(UserSession session, CancellationToken cancellationToken = default);

    /// <summary>Makes a session of a refresh token that was kept elsewhere.</summary>
    /// <param name="refreshToken">The refresh token, from Amplify, managed login or another process.</param>
    /// <param name="deviceKey">The key of the confirmed device that the token belongs to, in pools that remember devices.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ReauthenticationRequiredException">The token is revoked, expired, or of another app client.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>GetTokensFromRefreshToken</c>.</remarks>
    Task<UserSession> ResumeAsync(RefreshToken refreshToken, string? deviceKey = null, CancellationToken cancellationToken = default);

    /// <summary>Makes a session of tokens that somebody else received: Amplify, managed login, another process. Nothing is sent, and no signature is checked.</summary>
    /// <exception cref="ArgumentException">A token is not a Cognito token of this pool and app client, or the two are of different people; the message says what was expected and what came.</exception>
    UserSession FromTokens(IdToken idToken, AccessToken accessToken, RefreshToken? refreshToken = null);

    /// <summary>Ends the session at Cognito: its refresh token and the access tokens made with it stop working there.</summary>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <exception cref="InvalidOperationException">The session has no refresh token.</exception>
    /// <remarks>AWS operation: <c>RevokeToken</c>. A token that is verified offline stays valid until it expires.</remarks>
    Task RevokeAsync(UserSession session, CancellationToken cancellationToken = default);

    /// <summary>Ends every session of the user, on all devices.</summary>
    /// <exception cref="ReauthenticationRequiredException">The access token is expired or revoked.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <remarks>AWS operation: <c>GlobalSignOut</c>.</remarks>
    Task SignOutEverywhereAsync(AccessToken accessToken, CancellationToken cancellationToken = default);

    /// <summary>Wraps a session in an object that refreshes itself when asked for a token. It has no timer and needs no disposal.</summary>
    /// <param name="session">The session as it is now.</param>
    /// <param name="store">Where each new session is saved before it is handed out; null keeps it in memory only.</param>
    LiveSession Track(UserSession session, ISessionStore? store = null);

    /// <summary>The same sessions, with something travelling beside each refresh: client metadata for the trigger that fills the new tokens (pre token generation).</summary>
    /// <param name="context">
    /// Cognito takes its client metadata at a refresh, nothing else; an endpoint that only knows the older operation is told all of it.
    /// Of callers who share a call, the context of the one who began it goes along.
    /// </param>
    /// <returns>Sessions for <see cref="RefreshAsync"/>, <see cref="ResumeAsync"/> and <see cref="Track"/> with this context; the rest is as before.</returns>
    IUserSessions WithContext(RequestContext context);
}
