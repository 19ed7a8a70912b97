namespace Cognito.Federation.Emulator;

/// <summary>A challenge that waits for its answer.</summary>
internal abstract class PendingChallenge(string name, UserPoolClient client, string username, DateTimeOffset expires)
{
    private const int MissesAllowed = 5;

    private int _answered;
    private int _misses;

    /// <summary>The challenge's name, such as <c>PASSWORD_VERIFIER</c>.</summary>
    public string Name { get; } = name;

    public UserPoolClient Client { get; } = client;

    /// <summary>The canonical username that the client was told; for a user who does not exist, the simulated one.</summary>
    public string Username { get; } = username;

    /// <summary>The name with which the sign-in began, where the challenge knows it; clients may go on using it.</summary>
    public string TypedName { get; init; } = username;

    /// <summary>The custom sign-in that it is a step of; <see langword="null"/> for another one.</summary>
    public CustomSignIn? Custom { get; set; }

    public DateTimeOffset Expires { get; } = expires;

    public bool IsAnswered => Volatile.Read(ref _answered) == 1;

    /// <summary>Takes the challenge for its one answer; false when another answer has taken it.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _answered, 1) == 0;

    /// <summary>Takes the challenge for its one answer.</summary>
    /// <exception cref="AwsException">Another answer has taken it.</exception>
    public void Take()
    {
        if (!TryTake())
            throw PendingChallenges.Used();
    }

    /// <summary>Counts a wrong answer; false, and closed, when it was one too many.</summary>
    public bool CountMiss()
    {
        if (Interlocked.Increment(ref _misses) < MissesAllowed)
            return true;
        TryTake();
        return false;
    }
}
