namespace Cognito.Federation.Triggers;

/// <summary>Which challenge is to be put.</summary>
public sealed class CreateAuthChallengeRequest : ChallengeRequest
{
    /// <summary>The challenge that <see cref="DefineAuthChallengeEvent"/> asked for.</summary>
    public ChallengeName ChallengeName { get; set; }

    /// <summary>The steps so far, oldest first.</summary>
    public IReadOnlyList<ChallengeOutcome> Session { get; set => field = value ?? []; } = [];
}
