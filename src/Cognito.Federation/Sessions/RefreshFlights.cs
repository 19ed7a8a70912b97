using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation;

/// <summary>The one single-flight of all refreshes: one call per refresh token, whoever asks, its outcome kept for a while for those who come late with the old token.</summary>
internal sealed class RefreshFlights(TimeProvider time)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Flight> _flights = new(StringComparer.Ordinal);
    private DateTimeOffset _sweptAt = time.GetUtcNow();

    /// <summary>Joins the flight of a refresh token, or starts it.</summary>
    /// <param name="token">The refresh token to trade.</param>
    /// <param name="held">The access token that the caller has; one who holds the kept outcome already is not late but wants a newer one. Null for a caller without.</param>
    /// <param name="refresh">The call; runs for everybody, so nobody's cancellation reaches it.</param>
    /// <param name="cancellationToken">Ends this caller's wait.</param>
    public Task<UserSession> JoinAsync(RefreshToken token, AccessToken? held, Func<Task<UserSession>> refresh, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token.Reveal())));
        Flight flight;
        var isLeader = false;
        lock (_lock)
        {
            Sweep();
            if (!_flights.TryGetValue(key, out flight!) || IsOver(flight) || flight.IsHeldBy(held))
            {
                _flights[key] = flight = new Flight();
                isLeader = true;
            }
        }
        if (isLeader)
            _ = RunAsync(key, flight, refresh);
        return flight.Outcome.WaitAsync(cancellationToken);
    }

    /// <summary>Drops the kept outcomes that are no longer true, because their sessions were ended.</summary>
    public void Forget(Func<UserSession, bool> isEnded)
    {
        lock (_lock)
        {
            foreach (var (key, flight) in _flights)
            {
                if (flight.Session is { } session && isEnded(session))
                    _flights.Remove(key);
            }
        }
    }

    private async Task RunAsync(string key, Flight flight, Func<Task<UserSession>> refresh)
    {
        try
        {
            var session = await refresh().ConfigureAwait(false);
            flight.Complete(session, time);
        }
        catch (ReauthenticationRequiredException e)
        {
            // As definite as a success: a late caller with the same token would hear the same.
            flight.Fail(e, time);
        }
        catch (Exception e)
        {
            lock (_lock)
            {
                if (_flights.TryGetValue(key, out var current) && current == flight)
                    _flights.Remove(key);
            }
            flight.Fail(e, time);
        }
    }

    private bool IsOver(Flight flight) => flight.LandedAt is { } landed && (time.GetUtcNow() - landed).Duration() >= KeptFor;

    private void Sweep()
    {
        if ((time.GetUtcNow() - _sweptAt).Duration() < KeptFor)
            return;
        _sweptAt = time.GetUtcNow();
        foreach (var (key, flight) in _flights)
        {
            if (IsOver(flight))
                _flights.Remove(key);
        }
    }

    private sealed class Flight
    {
        private readonly TaskCompletionSource<UserSession> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Landing? _landing;

        public Task<UserSession> Outcome => _outcome.Task;

        /// <summary>When it ended; null while it runs.</summary>
        public DateTimeOffset? LandedAt => Volatile.Read(ref _landing)?.At;

        public UserSession? Session => Volatile.Read(ref _landing)?.Session;

        public bool IsHeldBy(AccessToken? held) => held is { } token && Session is { } session && session.AccessToken == token;

        public void Complete(UserSession session, TimeProvider time)
        {
            Volatile.Write(ref _landing, new Landing(time.GetUtcNow(), session));
            _outcome.SetResult(session);
        }

        public void Fail(Exception error, TimeProvider time)
        {
            Volatile.Write(ref _landing, new Landing(time.GetUtcNow(), null));
            _outcome.SetException(error);
            // Every caller may have stopped waiting; somebody must have looked.
            _ = _outcome.Task.Exception;
        }

        private sealed record Landing(DateTimeOffset At, UserSession? Session);
    }
}
