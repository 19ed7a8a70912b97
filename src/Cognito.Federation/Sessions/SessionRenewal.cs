using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>The changing part of a live session: one renewal at a time, saved before it is handed out, until the session ends.</summary>
internal sealed class SessionRenewal
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly UserPoolContext _pool;
    private readonly IUserSessions _sessions;
    private readonly ISessionStore? _store;
    private readonly Lock _lock = new();
    private volatile TrackedSession _current;
    private UserSession? _unsaved;
    private UserSession? _unrevoked;
    private Task<TrackedSession>? _flight;
    private volatile ReauthenticationRequiredException? _end;
    private DateTimeOffset _noTryBefore = DateTimeOffset.MinValue;

    public SessionRenewal(UserPoolContext pool, IUserSessions sessions, UserSession session, ISessionStore? store)
    {
        _pool = pool;
        _sessions = sessions;
        _store = store;
        _current = new TrackedSession(session, pool.ProviderName, null);
        _unsaved = store is null || session.IsKept ? null : session;
    }

    public TrackedSession Current => _current;

    /// <summary>The session as it is, saved.</summary>
    /// <exception cref="ReauthenticationRequiredException">The session is over.</exception>
    public ValueTask<TrackedSession> ReadAsync(CancellationToken cancellationToken)
    {
        ThrowIfOver();
        return Volatile.Read(ref _unsaved) is null ? new(_current) : new(SavedAsync(cancellationToken));
    }

    /// <summary>A session newer than <paramref name="former"/>.</summary>
    /// <exception cref="ReauthenticationRequiredException">The session is over, or it cannot be refreshed.</exception>
    public async ValueTask<TrackedSession> ReplaceAsync(TrackedSession former, CancellationToken cancellationToken)
    {
        while (true)
        {
            ThrowIfOver();
            if (_current != former)
                return _current;
            // A flight that was to save only brings what there was.
            await JoinAsync(former, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a refresh has a chance: there is a refresh token, and the last try did not fail a moment ago.</summary>
    public bool MayTry(TrackedSession session)
    {
        lock (_lock)
            return session.Session.RefreshToken is not null && _pool.Time.GetUtcNow() >= _noTryBefore;
    }

    /// <summary>Ends the session here and at Cognito.</summary>
    public async Task SignOutAsync(CancellationToken cancellationToken)
    {
        Task<TrackedSession>? flight;
        lock (_lock)
        {
            if (_end is null)
            {
                _end = new ReauthenticationRequiredException(CognitoErrorCode.SignedOut, "The session was signed out. Sign in again.");
                _unrevoked = _unsaved ?? _current.Session;
            }
            flight = _flight;
        }
        try
        {
            // What a renewal under way brings is part of the session that ends.
            if (flight is not null)
                await Task.WhenAny(flight).WaitAsync(cancellationToken).ConfigureAwait(false);
            UserSession? session;
            lock (_lock)
                session = _unrevoked;
            if (session?.RefreshToken is not null)
                await _sessions.RevokeAsync(session, cancellationToken).ConfigureAwait(false);
            else if (session is not null)
                await _pool.TellSignedOutAsync(session.Subject).ConfigureAwait(false);
            lock (_lock)
                _unrevoked = null;
        }
        finally
        {
            // Also for one who does not wait for Cognito any more: nobody must be signed in again from what is kept.
            if (_store is not null)
                await _store.ClearAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<TrackedSession> SavedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await JoinAsync(null, cancellationToken).ConfigureAwait(false);
        }
        catch (CognitoFederationException) when (_end is null && Volatile.Read(ref _unsaved) is null)
        {
            // The save was part of somebody's refresh. It succeeded, and what failed after it is not this caller's.
            return _current;
        }
    }

    private async Task<TrackedSession> JoinAsync(TrackedSession? former, CancellationToken cancellationToken)
    {
        Task<TrackedSession> flight;
        lock (_lock)
        {
            ThrowIfOver();
            if (former is null ? _unsaved is null : _current != former)
                return _current;
            if (_flight is not { } running)
            {
                // Begun outside the lock, and apart from the caller, whose cancellation ends its own wait only.
                var begun = new TaskCompletionSource<TrackedSession>(TaskCreationOptions.RunContinuationsAsynchronously);
                _flight = running = begun.Task;
                _ = Task.Run(() => RunAsync(begun, former), CancellationToken.None);
            }
            flight = running;
        }
        var tracked = await flight.WaitAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfOver();
        return tracked;
    }

    private async Task RunAsync(TaskCompletionSource<TrackedSession> begun, TrackedSession? former)
    {
        try
        {
            var tracked = await RenewAsync(former).ConfigureAwait(false);
            Land(null);
            begun.SetResult(tracked);
        }
        catch (Exception e)
        {
            Land(e);
            begun.SetException(e);
            // Every caller may have stopped waiting; somebody must have looked.
            _ = begun.Task.Exception;
        }
    }

    private async Task<TrackedSession> RenewAsync(TrackedSession? former)
    {
        await SaveAsync().ConfigureAwait(false);
        var current = _current;
        if (former is null || current != former)
            return current;
        if (current.Session.RefreshToken is null)
            throw new ReauthenticationRequiredException(CognitoErrorCode.TokenExpired, "The session cannot be refreshed, because it has no refresh token. Sign in again.");
        var refreshed = await _sessions.RefreshAsync(current.Session, CancellationToken.None).ConfigureAwait(false);
        lock (_lock)
        {
            _unsaved = refreshed;
            if (_unrevoked is not null)
                _unrevoked = refreshed;
        }
        await SaveAsync().ConfigureAwait(false);
        return _current;
    }

    private async Task SaveAsync()
    {
        if (Volatile.Read(ref _unsaved) is not { } session)
            return;
        if (_store is not null && _end is null)
        {
            await _store.SaveAsync(session, CancellationToken.None).ConfigureAwait(false);
            // Signed out meanwhile, by one who did not wait for this.
            if (_end is not null)
                await _store.ClearAsync(CancellationToken.None).ConfigureAwait(false);
        }
        lock (_lock)
        {
            if (!ReferenceEquals(_current.Session, session))
                _current = new TrackedSession(session, _pool.ProviderName, _current.LoginToken);
            _unsaved = null;
        }
    }

    private void Land(Exception? failure)
    {
        lock (_lock)
        {
            _flight = null;
            _noTryBefore = failure is CognitoServiceException { IsTransient: true } service ? _pool.Time.GetUtcNow() + (service.RetryAfter ?? PauseAfterFailure) : DateTimeOffset.MinValue;
            if (failure is ReauthenticationRequiredException refusal && _current.Session.RefreshToken is not null)
                _end ??= refusal;
        }
    }

    private void ThrowIfOver()
    {
        if (_end is { } end)
            throw new ReauthenticationRequiredException(end);
    }
}
