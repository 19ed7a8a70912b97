namespace Cognito.Federation.Emulator;

/// <summary>A refresh token that was handed out. Its text says nothing; everything is here.</summary>
internal sealed class IssuedRefreshToken(TokenGrant grant)
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _usableUntil;

    public TokenGrant Grant { get; } = grant;

    /// <summary>Exchanges it for another: from the first time on it is good for the grace period only. False when that is over.</summary>
    public bool TryRotate(DateTimeOffset now, TimeSpan grace)
    {
        lock (_gate)
        {
            // Of requests at once, one that began earlier may come later: without a grace period the first that comes wins.
            if (_usableUntil is { } end && (grace == TimeSpan.Zero || end <= now))
                return false;
            _usableUntil ??= now + grace;
            return true;
        }
    }

    /// <summary>Whether it was rotated and its grace period is over.</summary>
    public bool IsSpent(DateTimeOffset now)
    {
        lock (_gate)
            return _usableUntil <= now;
    }
}
