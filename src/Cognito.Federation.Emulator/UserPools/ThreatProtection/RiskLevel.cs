namespace Cognito.Federation.Emulator;

/// <summary>How suspicious a sign-in is.</summary>
public enum RiskLevel
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A little.</summary>
    Low,

    /// <summary>More than a little.</summary>
    Medium,

    /// <summary>Very.</summary>
    High,
}
