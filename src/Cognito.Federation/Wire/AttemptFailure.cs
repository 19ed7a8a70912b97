namespace Cognito.Federation.Wire;

/// <summary>How far a failed attempt came, which decides what may be repeated.</summary>
internal enum AttemptReach
{
    /// <summary>It surely never reached the service.</summary>
    NotSent,

    /// <summary>The service refused it for coming too often, and did nothing.</summary>
    Throttled,

    /// <summary>The service may have done what was asked.</summary>
    Unknown,

    /// <summary>The service answered for good; repeating changes nothing.</summary>
    Answered,
}

/// <summary>A failed attempt.</summary>
/// <param name="Exception">What the caller gets when nothing is repeated.</param>
/// <param name="Reach">How far it came.</param>
/// <param name="QuotaCost">What repeating it takes from the retry quota.</param>
internal sealed record AttemptFailure(CognitoFederationException Exception, AttemptReach Reach, int QuotaCost)
{
    public TimeSpan? RetryAfter => (Exception as CognitoServiceException)?.RetryAfter;

    public bool MayRepeat(Repeat repeat) => Reach switch
    {
        AttemptReach.NotSent => true,
        AttemptReach.Throttled => repeat is Repeat.Always or Repeat.OnThrottle,
        AttemptReach.Unknown => repeat is Repeat.Always,
        _ => false,
    };
}
