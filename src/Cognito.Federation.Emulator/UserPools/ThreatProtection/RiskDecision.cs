namespace Cognito.Federation.Emulator;

/// <summary>What threat protection made of it; the names are the service's.</summary>
internal enum RiskDecision
{
    NoRisk,

    /// <summary>Suspicious, and let in.</summary>
    AccountTakeover,

    Block,
}
