namespace Cognito.Federation.Emulator;

/// <summary>The emulator's own time: the host's clock, which a test moves. It runs at real speed from wherever it is set.</summary>
public sealed class EmulatorClock : TimeProvider
{
    private readonly TimeProvider _host;
    private long _offsetTicks;

    internal EmulatorClock(TimeProvider? host = null) => _host = host ?? System;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _host.GetUtcNow().AddTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>Moves the clock forward; codes, tokens, sessions and credentials that were to expire within that span have expired afterwards.</summary>
    /// <param name="span">How far; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> is negative. To go back, use <see cref="SetUtcNow"/>.</exception>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        Interlocked.Add(ref _offsetTicks, span.Ticks);
    }

    /// <summary>Sets the clock to an instant, earlier or later than now.</summary>
    /// <param name="now">The new time.</param>
    public void SetUtcNow(DateTimeOffset now) => Interlocked.Exchange(ref _offsetTicks, (now - _host.GetUtcNow()).Ticks);
}
