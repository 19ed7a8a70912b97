namespace Cognito.Federation.Triggers;

/// <summary>How far a custom sign-in has come.</summary>
public sealed class DefineAuthChallengeRequest : ChallengeRequest
{
    /// <summary>The steps so far, oldest first; empty at the start.</summary>
    public IReadOnlyList<ChallengeOutcome> Session { get; set => field = value ?? []; } = [];
}
