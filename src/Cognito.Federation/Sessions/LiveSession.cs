using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>A session that refreshes itself when asked for a token. A plain object: no timer, no registry, nothing to dispose.</summary>
/// <remarks>
/// Thread-safe. As a login-token source it keeps AWS credentials renewing for as long as it is used.
/// A token is refreshed when it has less than 60 seconds left by the server's clock. With a store, each new session is saved before anybody gets it, the one given to <see cref="IUserSessions.Track"/> included unless it was read from a store.
/// Network faults and throttling end nothing: a token that still lives is returned. Only a definite refusal of Cognito ends the session; the store keeps what it has, so that the application decides what to do with it.
/// </remarks>
public sealed class LiveSession : ILoginTokenSource
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    private readonly UserPoolContext _pool;
    private readonly SessionRenewal _renewal;

    internal LiveSession(UserPoolContext pool, IUserSessions sessions, UserSession session, ISessionStore? store)
    {
        _pool = pool;
        ProviderName = pool.ProviderName;
        _renewal = new SessionRenewal(pool, sessions, session, store);
    }

    /// <inheritdoc/>
    public string ProviderName { get; }

    /// <summary>The session as it was last handed out; its tokens may have ended.</summary>
    public UserSession Current => _renewal.Current.Session;

    /// <summary>The session, with an ID token and an access token that both live for another minute at least where that can be had.</summary>
    /// <exception cref="ReauthenticationRequiredException">Cognito ended the session, it was signed out, or its tokens ended and it has no refresh token. Sign in again.</exception>
    /// <exception cref="CognitoServiceException">A token has ended, and it could not be refreshed for now: throttling, network or configuration.</exception>
    /// <remarks>What the store throws when the new session cannot be saved comes through as it is; the next call saves again.</remarks>
    public async ValueTask<UserSession> GetAsync(CancellationToken cancellationToken = default) =>
        (await GetAsync(EarlierEnd, Margin, cancellationToken).ConfigureAwait(false)).Session;

    /// <summary>An access token that lives for another minute at least where that can be had.</summary>
    /// <exception cref="ReauthenticationRequiredException">Cognito ended the session, it was signed out, or its token ended and it has no refresh token. Sign in again.</exception>
    /// <exception cref="CognitoServiceException">The token has ended, and it could not be refreshed for now: throttling, network or configuration.</exception>
    /// <remarks>What the store throws when the new session cannot be saved comes through as it is; the next call saves again.</remarks>
    public async ValueTask<AccessToken> GetAccessTokenAsync(CancellationToken cancellationToken = default) =>
        (await GetAsync(static s => s.AccessTokenExpiresAt, Margin, cancellationToken).ConfigureAwait(false)).Session.AccessToken;

    /// <summary>An ID token that lives for another minute at least where that can be had.</summary>
    /// <exception cref="ReauthenticationRequiredException">Cognito ended the session, it was signed out, or its token ended and it has no refresh token. Sign in again.</exception>
    /// <exception cref="CognitoServiceException">The token has ended, and it could not be refreshed for now: throttling, network or configuration.</exception>
    /// <remarks>What the store throws when the new session cannot be saved comes through as it is; the next call saves again.</remarks>
    public async ValueTask<IdToken> GetIdTokenAsync(CancellationToken cancellationToken = default) =>
        (await GetAsync(static s => s.IdTokenExpiresAt, Margin, cancellationToken).ConfigureAwait(false)).Session.IdToken;

    /// <inheritdoc/>
    /// <exception cref="CognitoServiceException">A newer token was asked for and could not be had for now.</exception>
    public async ValueTask<LoginToken> GetTokenAsync(LoginTokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.MinimumLifetime, TimeSpan.Zero, nameof(request));
        var current = _renewal.Current;
        if (request.RefusedToken is { } refused && refused.Value == current.LoginToken.Value)
            return (await _renewal.ReplaceAsync(current, cancellationToken).ConfigureAwait(false)).LoginToken;
        if (request.MinimumLifetime == TimeSpan.Zero)
            return (await _renewal.ReadAsync(cancellationToken).ConfigureAwait(false)).LoginToken;
        // No refresh gives a token that lives longer than the app client lets it.
        var attainable = TimeSpan.FromTicks(Math.Min(request.MinimumLifetime.Ticks, current.IdTokenLifetime.Ticks / 2));
        return (await GetAsync(static s => s.IdTokenExpiresAt, attainable, cancellationToken).ConfigureAwait(false)).LoginToken;
    }

    /// <summary>Ends the session: revokes it at Cognito, clears the store, and lets every later call throw <see cref="ReauthenticationRequiredException"/>.</summary>
    /// <exception cref="CognitoServiceException">Cognito could not be told. The session is over here all the same, the store is clear, and calling again tells Cognito again.</exception>
    /// <remarks>AWS operation: <c>RevokeToken</c>. An access token that somebody verifies offline stays valid until it expires. A session without a refresh token has nothing to revoke.</remarks>
    public Task SignOutAsync(CancellationToken cancellationToken = default) => _renewal.SignOutAsync(cancellationToken);

    private static DateTimeOffset EarlierEnd(UserSession session) =>
        session.IdTokenExpiresAt < session.AccessTokenExpiresAt ? session.IdTokenExpiresAt : session.AccessTokenExpiresAt;

    private async ValueTask<TrackedSession> GetAsync(Func<UserSession, DateTimeOffset> end, TimeSpan margin, CancellationToken cancellationToken)
    {
        var current = await _renewal.ReadAsync(cancellationToken).ConfigureAwait(false);
        var left = end(current.Session) - _pool.Channel.ServerTime;
        if (left >= margin || (left > TimeSpan.Zero && !_renewal.MayTry(current)))
            return current;
        try
        {
            return await _renewal.ReplaceAsync(current, cancellationToken).ConfigureAwait(false);
        }
        catch (CognitoServiceException e) when (e.IsTransient && end(current.Session) > _pool.Channel.ServerTime)
        {
            return current;
        }
    }
}
