namespace Cognito.Federation;

/// <summary>A token bucket on a <see cref="TimeProvider"/>: calls come at a rate, and a few at once after a pause.</summary>
/// <remarks>A quarter of a second's calls may come at once, so that with four fifths of a quota as the rate no second ever holds more than the quota.</remarks>
internal sealed class CallBucket
{
    private const double BurstShare = 0.25;

    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly double _interval;
    private readonly double _tolerance;
    private double _next;

    /// <param name="perSecond">The rate.</param>
    /// <param name="time">The clock.</param>
    public CallBucket(double perSecond, TimeProvider time)
    {
        _time = time;
        PerSecond = perSecond;
        _interval = time.TimestampFrequency / perSecond;
        _tolerance = _interval * (Math.Max(1, Math.Floor(perSecond * BurstShare)) - 1);
        _next = time.GetTimestamp();
    }

    public double PerSecond { get; }

    /// <summary>The share of the rate that is free now: 1 when nobody calls, 0 when calls wait.</summary>
    public double Headroom
    {
        get
        {
            lock (_lock)
                return Math.Clamp(1 - ((_next - _time.GetTimestamp()) / (_tolerance + _interval)), 0, 1);
        }
    }

    /// <summary>Takes the next turn, unless it comes later than <paramref name="atMost"/> from now.</summary>
    /// <param name="atMost">The longest wait.</param>
    /// <param name="wait">How long it is until the turn; also when it was not taken.</param>
    public bool TryReserve(TimeSpan atMost, out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = (double)_time.GetTimestamp();
            var next = Math.Max(_next, now);
            wait = TimeSpan.FromSeconds(Math.Max(0, next - _tolerance - now) / _time.TimestampFrequency);
            if (wait > atMost)
                return false;
            _next = next + _interval;
            return true;
        }
    }

    /// <summary>Gives a turn back that was not used.</summary>
    public void Return()
    {
        lock (_lock)
            _next -= _interval;
    }
}
