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
    /// <param name="request">Who wants which token traded. One who holds the kept outcome already is not late but wants a newer one.</param>
    /// <param name="refresh">The call; runs for everybody, so nobody's cancellation reaches it.</param>
    /// <param name="cancellationToken">Ends this caller's wait.</param>
    public Task<UserSession> JoinAsync(RefreshRequest request, Func<Task<UserSession>> refresh, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(request.Token.Reveal())));
        Flight flight;
        var isLeader = false;
        lock (_lock)
        {
            Sweep();
            if (!_flights.TryGetValue(key, out flight!) || IsOver(flight) || !flight.Serves(request))
            {
                _flights[key] = flight = new Flight(request);
                isLeader = true;
            }
        }
        if (isLeader)
            _ = RunAsync(key, flight, refresh);
        return flight.Outcome.WaitAsync(cancellationToken);
    }

    /// <summary>Drops what is no longer true because sessions were ended: kept outcomes, and calls under way, whose outcome is then not kept.</summary>
    /// <param name="isEnded">Asked with what somebody wanted, and with what came of it, if anything has.</param>
    public void Forget(Func<RefreshRequest, UserSession?, bool> isEnded)
    {
        lock (_lock)
        {
            foreach (var (key, flight) in _flights)
            {
                if (isEnded(flight.Request, flight.Session))
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

    private sealed class Flight(RefreshRequest request)
    {
        private readonly TaskCompletionSource<UserSession> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Landing? _landing;

        public RefreshRequest Request => request;

        public Task<UserSession> Outcome => _outcome.Task;

        /// <summary>When it ended; null while it runs.</summary>
        public DateTimeOffset? LandedAt => Volatile.Read(ref _landing)?.At;

        public UserSession? Session => Volatile.Read(ref _landing)?.Session;

        /// <summary>Whether its outcome is what another caller would get: not for one who has it already, nor a refusal for one who names another device.</summary>
        public bool Serves(RefreshRequest other)
        {
            if (LandedAt is null)
                return true;
            return Session is { } session
                ? other.Session?.AccessToken != session.AccessToken
                : string.Equals(other.DeviceKey, request.DeviceKey, StringComparison.Ordinal);
        }

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
