namespace Cognito.Federation.Triggers;

/// <summary>A step of the sign-in that is over.</summary>
public sealed class ChallengeOutcome : TriggerObject
{
    /// <summary>Which step it was.</summary>
    public ChallengeName ChallengeName { get; set; }

    /// <summary>Whether the answer was right.</summary>
    public bool ChallengeResult { get; set; }

    /// <summary>Your own name for a custom challenge, from <see cref="CreateAuthChallengeResponse.ChallengeMetadata"/>.</summary>
    public string? ChallengeMetadata { get; set; }
}
