namespace Cognito.Federation;

/// <summary>A moment, and how long ago it is: the larger of what the monotonic clock and the wall clock count, because the one stands still while some computers sleep, and the other can be set back.</summary>
internal readonly struct Moment
{
    private readonly TimeProvider _time;
    private readonly long _timestamp;
    private readonly long _ticks;

    private Moment(TimeProvider time)
    {
        _time = time;
        _timestamp = time.GetTimestamp();
        _ticks = time.GetUtcNow().Ticks;
    }

    public TimeSpan Elapsed
    {
        get
        {
            var (monotonic, wall) = (_time.GetElapsedTime(_timestamp), new TimeSpan(_time.GetUtcNow().Ticks - _ticks));
            return monotonic > wall ? monotonic : wall;
        }
    }

    public static Moment Now(TimeProvider time) => new(time);
}
