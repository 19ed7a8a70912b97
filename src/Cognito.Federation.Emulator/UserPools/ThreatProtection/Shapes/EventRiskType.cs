namespace Cognito.Federation.Emulator;

/// <summary>What threat protection made of an auth event.</summary>
internal sealed class EventRiskType
{
    public string? RiskDecision { get; init; }

    public string? RiskLevel { get; init; }

    public bool? CompromisedCredentialsDetected { get; init; }
}
