namespace Cognito.Federation.Emulator;

/// <summary>One entry of a user's history of activity. Hold the pool's gate.</summary>
internal sealed class AuthEvent(AuthEventKind kind, DateTimeOffset createdAt, string? ipAddress)
{
    public string Id { get; } = RandomText.Uuid();

    public AuthEventKind Kind { get; } = kind;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public string? IpAddress { get; } = ipAddress;

    public AuthEventResponse Response { get; set; }

    public RiskLevel Level { get; set; }

    public RiskDecision Decision { get; set; }

    /// <summary>Whether the password was one that is known to be compromised.</summary>
    public bool IsCompromised { get; set; }

    /// <summary>The steps of a sign-in: <c>Password</c> or <c>Mfa</c>, and <c>Success</c> or <c>Failure</c>.</summary>
    public List<ChallengeResponseType> Challenges { get; } = [];

    /// <summary>What the mail about it carries, so that its reader can say whether it was them.</summary>
    public string? FeedbackToken { get; set; }

    public EventFeedbackType? Feedback { get; set; }
}
