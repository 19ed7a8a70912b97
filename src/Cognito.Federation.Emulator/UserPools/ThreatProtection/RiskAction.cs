namespace Cognito.Federation.Emulator;

/// <summary>What follows when a sign-in is suspicious.</summary>
public enum RiskAction
{
    /// <summary>Nothing: it is noted as an auth event.</summary>
    Allow,

    /// <summary>A second factor is demanded; whoever has none is blocked.</summary>
    Mfa,

    /// <summary>The sign-in is refused, though the password was right.</summary>
    Block,
}
