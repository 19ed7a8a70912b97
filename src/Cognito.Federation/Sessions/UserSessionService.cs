using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>The sessions of one user pool and app client.</summary>
internal sealed class UserSessionService : IUserSessions
{
    private readonly UserPoolContext _pool;
    private readonly RefreshFlights _flights;
    private readonly TokenRefresh _refresh;
    private readonly SessionAdoption _adoption;
    private readonly RequestContext _context = RequestContext.None;

    public UserSessionService(UserPoolContext pool)
    {
        _pool = pool;
        _flights = new RefreshFlights(pool.Time);
        _refresh = new TokenRefresh(pool);
        _adoption = new SessionAdoption(pool);
    }

    private UserSessionService(UserSessionService sessions, RequestContext context)
    {
        (_pool, _flights, _refresh, _adoption) = (sessions._pool, sessions._flights, sessions._refresh, sessions._adoption);
        _context = context;
    }

    public async Task<UserSession> RefreshAsync(UserSession session, CancellationToken cancellationToken = default)
    {
        var token = RefreshTokenOf(session);
        var refreshed = await TradeAsync(new RefreshRequest(token, session.DeviceKey, session, _context), cancellationToken).ConfigureAwait(false);
        if (string.Equals(refreshed.Subject, session.Subject, StringComparison.Ordinal))
            return refreshed;
        throw new CognitoServiceException(CognitoErrorCode.UnreadableReply, $"The refreshed tokens are of another person: expected subject '{session.Subject}', got '{refreshed.Subject}'. The session and its refresh token do not belong together.");
    }

    public Task<UserSession> ResumeAsync(RefreshToken refreshToken, string? deviceKey = null, CancellationToken cancellationToken = default) =>
        TradeAsync(new RefreshRequest(refreshToken, deviceKey, null, _context), cancellationToken);

    public UserSession FromTokens(IdToken idToken, AccessToken accessToken, RefreshToken? refreshToken = null) =>
        _adoption.Adopt(idToken, accessToken, refreshToken);

    public async Task RevokeAsync(UserSession session, CancellationToken cancellationToken = default)
    {
        var token = RefreshTokenOf(session);
        try
        {
            await _pool.SendAsync(SessionOperations.RevokeToken, client => new RevokeTokenCall { Token = token.Reveal(), ClientId = client.Id, ClientSecret = client.RevealSecret() }, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await _pool.TellSignedOutAsync(session.Subject).ConfigureAwait(false);
        }
        _flights.Forget((asked, kept) => asked.Token == token || kept?.RefreshToken == token);
        _pool.TokenDenyList?.Deny(_pool.PoolId, session);
    }

    public async Task SignOutEverywhereAsync(AccessToken accessToken, CancellationToken cancellationToken = default)
    {
        var call = new GlobalSignOutCall { AccessToken = accessToken.Reveal() };
        var subject = accessToken.ReadSubject();
        try
        {
            await _pool.SendAsync(SessionOperations.GlobalSignOut, call, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await _pool.TellSignedOutAsync(subject).ConfigureAwait(false);
        }
        _pool.TokenDenyList?.DenyUserOf(_pool.PoolId, accessToken);
        _flights.Forget((asked, kept) => (kept ?? asked.Session) is { } session
            && (session.AccessToken == accessToken || (subject is not null && string.Equals(session.Subject, subject, StringComparison.Ordinal))));
    }

    public LiveSession Track(UserSession session, ISessionStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new LiveSession(_pool, this, session, store);
    }

    public IUserSessions WithContext(RequestContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new UserSessionService(this, context);
    }

    private Task<UserSession> TradeAsync(RefreshRequest request, CancellationToken cancellationToken) =>
        _flights.JoinAsync(request, () => _refresh.RefreshAsync(request), cancellationToken);

    private static RefreshToken RefreshTokenOf(UserSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.RefreshToken
            ?? throw new InvalidOperationException("The session has no refresh token: it was made of tokens that came without one. Sign in again, or give FromTokens the refresh token.");
    }
}
