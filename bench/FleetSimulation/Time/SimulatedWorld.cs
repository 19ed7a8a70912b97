namespace FleetSimulation;

/// <summary>The one clock behind all servers. It stands still while anybody works, and moves on when everybody waits for it; so nothing depends on how fast this computer is.</summary>
/// <remarks>
/// A request that is under way either works, or waits in one <see cref="Task.Delay(TimeSpan, TimeProvider)"/>: for its turn, or for the answer of the service. When as many delays run as requests, nothing more happens before the clock moves.
/// </remarks>
internal sealed class SimulatedWorld
{
    private readonly object _gate = new();
    private readonly PriorityQueue<(SimulatedTimer Timer, int Version), (long Due, long Order)> _timers = new();
    private readonly Queue<int> _answered = new();
    private long _now;
    private long _order;
    private int _underWay;
    private int _delayed;

    public DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Ticks since the start.</summary>
    public long Now => Interlocked.Read(ref _now);

    /// <summary>When the next timer is due; null when none runs.</summary>
    public long? NextDue
    {
        get
        {
            lock (_gate)
            {
                while (_timers.TryPeek(out var next, out var at))
                {
                    if (next.Timer.Version == next.Version)
                        return at.Due;
                    _timers.Dequeue();
                }
                return null;
            }
        }
    }

    public void MoveTo(long instant) => Interlocked.Exchange(ref _now, Math.Max(instant, Now));

    /// <summary>Moves to the next timer and lets it ring.</summary>
    public void Ring()
    {
        SimulatedTimer timer;
        lock (_gate)
        {
            (timer, _) = _timers.Dequeue();
            MoveTo(timer.Due);
            Stop(timer);
        }
        timer.Ring();
    }

    /// <summary>Sets a timer, or stops it.</summary>
    public bool Set(SimulatedTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            Stop(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return true;
            timer.Due = _now + Math.Max(0, dueTime.Ticks);
            timer.IsRunning = true;
            if (timer.IsDelay)
                _delayed++;
            _timers.Enqueue((timer, timer.Version), (timer.Due, _order++));
            Monitor.PulseAll(_gate);
            return true;
        }
    }

    public void Depart()
    {
        lock (_gate)
            _underWay++;
    }

    /// <summary>Says that the request of a user is answered.</summary>
    public void Arrive(int user)
    {
        lock (_gate)
        {
            _underWay--;
            _answered.Enqueue(user);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until nothing happens any more before the clock moves.</summary>
    /// <returns>A user whose request was answered meanwhile; null when there is none, or none any more.</returns>
    public int? WaitUntilQuiet()
    {
        lock (_gate)
        {
            while (_underWay != _delayed)
                Monitor.Wait(_gate);
            return _answered.TryDequeue(out var user) ? user : null;
        }
    }

    private void Stop(SimulatedTimer timer)
    {
        timer.Version++;
        if (timer is { IsRunning: true, IsDelay: true })
            _delayed--;
        timer.IsRunning = false;
    }
}
