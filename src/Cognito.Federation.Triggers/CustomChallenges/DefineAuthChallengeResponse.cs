namespace Cognito.Federation.Triggers;

/// <summary>What comes next in a custom sign-in.</summary>
public sealed class DefineAuthChallengeResponse : TriggerObject
{
    /// <summary>The next challenge; <see langword="null"/> when the sign-in ends.</summary>
    public ChallengeName? ChallengeName { get; set; }

    /// <summary>Whether the sign-in succeeded.</summary>
    public bool IssueTokens { get; set; }

    /// <summary>Whether the sign-in failed.</summary>
    public bool FailAuthentication { get; set; }
}
