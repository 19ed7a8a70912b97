namespace Cognito.Federation.Emulator;

/// <summary>How often something may happen within an hour. Not thread-safe: hold the pool's gate.</summary>
internal sealed class HourlyLimit(int limit)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly List<DateTimeOffset> _times = [];

    /// <summary>Counts one more; false when there were too many within the hour.</summary>
    public bool TryCount(DateTimeOffset now)
    {
        _times.RemoveAll(time => now - time >= Window);
        if (_times.Count >= limit)
            return false;
        _times.Add(now);
        return true;
    }
}
