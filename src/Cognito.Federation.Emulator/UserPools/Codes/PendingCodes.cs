namespace Cognito.Federation.Emulator;

/// <summary>The open codes of one user, one per purpose, and how often they were sent and tried. Not thread-safe: hold the pool's gate.</summary>
internal sealed class PendingCodes
{
    private readonly Dictionary<CodePurpose, PendingCode> _open = [];
    private readonly Dictionary<CodePurpose, HourlyLimit> _tries = [];
    private readonly Dictionary<CodePurpose, HourlyLimit> _sends = [];

    public PendingCode? Open(CodePurpose purpose) => _open.GetValueOrDefault(purpose);

    public void Set(CodePurpose purpose, PendingCode code) => _open[purpose] = code;

    public void Close(CodePurpose purpose)
    {
        _open.Remove(purpose);
        _tries.Remove(purpose);
    }

    /// <summary>The open code, if it is the one given and still alive.</summary>
    /// <exception cref="AwsException">It is another, or too old, or none was sent.</exception>
    public PendingCode Verify(CodePurpose purpose, string code, DateTimeOffset now) => PendingCode.Verify(Open(purpose), code, now);

    /// <summary>Counts a try; false when there were too many within the hour.</summary>
    public bool TryCountTry(CodePurpose purpose, int limit, DateTimeOffset now) => Count(_tries, purpose, limit, now);

    /// <summary>Counts a code that is sent again; false when there were too many within the hour.</summary>
    public bool TryCountSend(CodePurpose purpose, int limit, DateTimeOffset now) => Count(_sends, purpose, limit, now);

    private static bool Count(Dictionary<CodePurpose, HourlyLimit> log, CodePurpose purpose, int limit, DateTimeOffset now)
    {
        if (!log.TryGetValue(purpose, out var counted))
            log[purpose] = counted = new(limit);
        return counted.TryCount(now);
    }
}
