using System.Runtime.ExceptionServices;
using System.Security.Cryptography;

namespace Cognito.Federation;

/// <summary>The last failure of a fetch: no answer for those who come later, but a reason to wait, or to ask for another token.</summary>
internal sealed class FetchFailure
{
    private const int MaximumDoublings = 8;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PauseForOperator = TimeSpan.FromSeconds(30);

    private readonly ExceptionDispatchInfo _error;
    private readonly LoginToken? _refused;
    private readonly TimeProvider _time;
    private readonly long _failedAt;
    private readonly int _count;
    private readonly TimeSpan _pause;
    private readonly bool _isThrottle;

    /// <param name="error">What happened.</param>
    /// <param name="before">The failure before, if this is not the first in a row.</param>
    /// <param name="token">With which token; null for a guest.</param>
    /// <param name="time">The clock of the pause.</param>
    public FetchFailure(Exception error, FetchFailure? before, LoginToken? token, TimeProvider time)
    {
        _error = ExceptionDispatchInfo.Capture(error);
        _refused = error is ReauthenticationRequiredException ? token : null;
        _time = time;
        _failedAt = time.GetTimestamp();
        _count = (before?._count ?? 0) + 1;
        var service = error as CognitoServiceException;
        _isThrottle = service is { IsTransient: true } && (service.Code == CognitoErrorCode.TooManyRequests || service.RetryAfter is not null);
        var pause = service is { IsTransient: false } ? PauseForOperator : Jittered(_count);
        _pause = service?.RetryAfter is { } asked && asked > pause ? asked : pause;
    }

    /// <summary>Whether the same token would be refused again: only another one can help.</summary>
    public bool Refuses(LoginToken? token) =>
        _refused is not null && token is not null && (ReferenceEquals(_refused, token) || _refused.HasSameValue(token));

    /// <summary>How long a renewal that nobody waits for holds back.</summary>
    public TimeSpan PauseInBackground => Left(_pause);

    /// <summary>How long somebody who waits holds back: only as long as the service asked everybody to.</summary>
    public TimeSpan PauseForCaller => _isThrottle ? Left(_pause) : TimeSpan.Zero;

    /// <summary>Throws the failure as it was.</summary>
    public void Throw() => _error.Throw();

    private TimeSpan Left(TimeSpan pause)
    {
        var left = pause - _time.GetElapsedTime(_failedAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static TimeSpan Jittered(int count)
    {
        var ceiling = FirstPause * (1 << Math.Min(count, MaximumDoublings));
        if (ceiling > LongestPause)
            ceiling = LongestPause;
        return ceiling * (0.5 + RandomNumberGenerator.GetInt32(0, 1_001) / 2_000.0);
    }
}
