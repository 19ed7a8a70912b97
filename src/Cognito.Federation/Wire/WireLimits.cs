namespace Cognito.Federation.Wire;

/// <summary>How long and how often a call is tried.</summary>
/// <param name="AttemptTimeout">How long one attempt may take.</param>
/// <param name="TotalTimeout">How long all attempts and the waits between them may take.</param>
/// <param name="MaxAttempts">How many attempts may be made, the first one counted.</param>
internal sealed record WireLimits(TimeSpan AttemptTimeout, TimeSpan TotalTimeout, int MaxAttempts)
{
    public static WireLimits Default { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), 3);
}
