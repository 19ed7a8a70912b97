namespace Cognito.Federation.Wire;

/// <summary>The service's clock, as its latest <c>Date</c> header told it and our own clock carries it on.</summary>
internal sealed class ServerClock(TimeProvider time)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);
    private long _offset;
    private bool _isKnownToDiffer;
    private volatile bool _isKnown;

    /// <summary>Whether a reply told it.</summary>
    public bool IsKnown => _isKnown;

    public DateTimeOffset Now => time.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _offset));

    /// <summary>Learns from a reply.</summary>
    /// <returns>The difference, when it is worth telling and was not told before; null otherwise.</returns>
    public TimeSpan? Learn(DateTimeOffset? date)
    {
        if (date is not { } server)
            return null;
        var offset = server - time.GetUtcNow();
        // The header counts whole seconds: within one of them our own clock is the finer one.
        if (offset > -TimeSpan.FromSeconds(2) && offset < TimeSpan.FromSeconds(2))
            offset = TimeSpan.Zero;
        Interlocked.Exchange(ref _offset, offset.Ticks);
        _isKnown = true;
        var differs = offset.Duration() > Tolerance;
        var isNew = differs && !_isKnownToDiffer;
        _isKnownToDiffer = differs;
        return isNew ? offset : null;
    }
}
