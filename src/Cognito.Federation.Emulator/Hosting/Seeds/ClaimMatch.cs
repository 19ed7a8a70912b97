namespace Cognito.Federation.Emulator;

/// <summary>How a rule of a role mapping compares a claim.</summary>
public enum ClaimMatch
{
    /// <summary>The claim has this value; a list has it among its own. <c>Equals</c> in the service's words.</summary>
    Is,

    /// <summary>The claim is there and has another value. <c>NotEqual</c> in the service's words.</summary>
    IsNot,

    /// <summary>The claim begins with this.</summary>
    StartsWith,

    /// <summary>The claim has this somewhere in it.</summary>
    Contains,
}
