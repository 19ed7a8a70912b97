using System.Security.Cryptography;

namespace Cognito.Federation.Wire;

/// <summary>How long to wait before an attempt: full jitter, doubling, in seconds where quotas are per second.</summary>
internal static class RetryWait
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstAfterThrottle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstAfterFault = TimeSpan.FromMilliseconds(100);

    /// <param name="attempt">The attempt that failed; the first is 1.</param>
    /// <param name="isThrottle">Whether it was refused for coming too often.</param>
    /// <param name="retryAfter">What the service asked for; never undercut.</param>
    public static TimeSpan Before(int attempt, bool isThrottle, TimeSpan? retryAfter)
    {
        var first = isThrottle ? FirstAfterThrottle : FirstAfterFault;
        var ceiling = Math.Min(Longest.Ticks, first.Ticks << Math.Min(attempt - 1, 16));
        var jitter = TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32((int)(ceiling / TimeSpan.TicksPerMillisecond) + 1));
        return retryAfter is { } asked ? asked + TimeSpan.FromMilliseconds(jitter.TotalMilliseconds / 10) : jitter;
    }
}
