namespace Cognito.Federation.Emulator;

/// <summary>Lets so many calls through in a second; what was not used is kept for one second.</summary>
internal sealed class TokenBucket(int perSecond, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private double _left = perSecond;
    private DateTimeOffset _filledAt = clock.GetUtcNow();

    public bool TryTake()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            // A clock that was set back fills nothing, and starts anew from there.
            _left = Math.Min(perSecond, _left + (Math.Max(0, (now - _filledAt).TotalSeconds) * perSecond));
            _filledAt = now;
            if (_left < 1)
                return false;
            _left--;
            return true;
        }
    }
}
