namespace Cognito.Federation.Emulator;

/// <summary>How often the operations of the identity pool service and of STS may be called, in one account and region, over all pools.</summary>
internal sealed class RateLimits(TimeProvider clock)
{
    private readonly Dictionary<string, TokenBucket> _buckets = new[]
    {
        ("GetId", 25),
        ("GetCredentialsForIdentity", 200),
        ("GetOpenIdToken", 200),
        ("GetOpenIdTokenForDeveloperIdentity", 200),
        ("TagResource", 5),
        ("UntagResource", 5),
        ("ListTagsForResource", 10),
    }.ToDictionary(static limit => IdentityPoolOperations.Prefix + limit.Item1, limit => new TokenBucket(limit.Item2, clock), StringComparer.Ordinal);

    private readonly TokenBucket _sts = new(600, clock);

    /// <summary>Counts a call of STS, whose operations are counted together.</summary>
    /// <exception cref="AwsException">There were too many calls within the second.</exception>
    public void TakeSts()
    {
        if (!_sts.TryTake())
            throw new AwsException("Throttling", "Rate exceeded");
    }

    /// <summary>Counts a call of an operation that has a limit, each for itself.</summary>
    /// <exception cref="AwsException">There were too many calls of this operation within the second.</exception>
    public void Take(string target)
    {
        if (_buckets.TryGetValue(target, out var bucket) && !bucket.TryTake())
            throw new AwsException("TooManyRequestsException", "Rate exceeded");
    }
}
