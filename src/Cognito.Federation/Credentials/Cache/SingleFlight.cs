namespace Cognito.Federation;

/// <summary>Work that many callers want done and that is done once: whoever comes while it runs waits for the same.</summary>
/// <remarks>The work belongs to nobody: a caller's cancellation ends that caller's wait alone, and the work has a time limit of its own.</remarks>
/// <param name="time">The clock of the time limit and of the pauses after failures.</param>
/// <param name="timeLimit">How long the work may take.</param>
internal sealed class SingleFlight<T>(TimeProvider time, TimeSpan timeLimit)
    where T : class
{
    private readonly Lock _lock = new();
    private volatile Flight? _flight;
    private volatile FetchFailure? _failure;

    /// <summary>What the work makes; from the work that runs already, if one does.</summary>
    /// <param name="find">What is there already, if it will do; asked again while no work can begin or end. The work puts what it makes where this finds it.</param>
    /// <param name="token">With which token the work is done; null for a guest.</param>
    /// <param name="work">Runs apart from every caller's context.</param>
    /// <param name="cancellationToken">Ends the wait, not the work.</param>
    public async Task<T> JoinAsync(Func<T?> find, LoginToken? token, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var isSecondTry = false; ; isSecondTry = true)
        {
            if (!TryBoard(find, token, out var flight, out var isLeader, out var found))
                return found!;
            if (isLeader)
                _ = Task.Run(() => RunAsync(flight!, _failure?.PauseForCaller ?? TimeSpan.Zero, work), CancellationToken.None);
            try
            {
                return await flight!.Landing.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (ReauthenticationRequiredException) when (!isSecondTry && token is not null && flight!.Token?.HasSameValue(token) != true)
            {
                // Another token of the same person was refused. That says nothing of this one.
            }
        }
    }

    /// <summary>Begins the work with nobody waiting, unless it runs, is not needed any more, or failed a moment ago.</summary>
    public void Start(Func<T?> find, LoginToken? token, Func<CancellationToken, Task<T>> work)
    {
        if (!MayStart(token))
            return;
        Flight flight;
        lock (_lock)
        {
            if (!MayStart(token) || find() is not null)
                return;
            _flight = flight = new Flight(token);
        }
        // Nobody's request should live on in work that goes on without it.
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(() => RunAsync(flight, TimeSpan.Zero, work), CancellationToken.None);
    }

    /// <summary>Whether <see cref="Start"/> could begin anything; takes no lock.</summary>
    public bool MayStart(LoginToken? token) =>
        _flight is null && (_failure is not { } failure || (failure.PauseInBackground == TimeSpan.Zero && !failure.Refuses(token)));

    private bool TryBoard(Func<T?> find, LoginToken? token, out Flight? flight, out bool isLeader, out T? found)
    {
        lock (_lock)
        {
            found = find();
            flight = _flight;
            isLeader = false;
            if (found is not null)
                return false;
            if (flight is not null)
                return true;
            if (_failure is { } failure && (failure.Refuses(token) || failure.PauseForCaller > timeLimit / 2))
                failure.Throw();
            _flight = flight = new Flight(token);
            isLeader = true;
            return true;
        }
    }

    private async Task RunAsync(Flight flight, TimeSpan pause, Func<CancellationToken, Task<T>> work)
    {
        using var limit = new CancellationTokenSource(timeLimit, time);
        try
        {
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, time, limit.Token).ConfigureAwait(false);
            // Also work that does not look at its token must not keep anybody waiting.
            var made = await work(limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
            Land(null);
            flight.Complete(made);
        }
        catch (Exception e)
        {
            // The work belongs to no caller, so what was cancelled was cancelled by a clock: this one's, or one of the work's own.
            var error = e is OperationCanceledException ? TookTooLong(e, limit.IsCancellationRequested) : e;
            Land(new FetchFailure(error, _failure, flight.Token, time));
            flight.Fail(error);
        }
    }

    private void Land(FetchFailure? failure)
    {
        lock (_lock)
        {
            _failure = failure;
            _flight = null;
        }
    }

    private CognitoServiceException TookTooLong(Exception cause, bool isOverLimit)
    {
        var happened = isOverLimit
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Getting AWS credentials took longer than {timeLimit.TotalSeconds:0} s: the login-token source or the identity pool does not answer.")
            : "Getting AWS credentials was given up: a time limit of the login-token source ran out.";
        return new(CognitoErrorCode.Timeout, happened, cause) { IsTransient = true };
    }

    private sealed class Flight(LoginToken? token)
    {
        private readonly TaskCompletionSource<T> _landing = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public LoginToken? Token => token;

        public Task<T> Landing => _landing.Task;

        public void Complete(T made) => _landing.SetResult(made);

        public void Fail(Exception error)
        {
            _landing.SetException(error);
            // Looked at here, because nobody may be waiting.
            _ = _landing.Task.Exception;
        }
    }
}
