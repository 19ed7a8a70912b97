namespace Cognito.Federation.Emulator;

/// <summary>What a user wants of one second factor, on the wire. What is not said is false.</summary>
internal sealed class MfaSettingsType
{
    public bool? Enabled { get; init; }

    public bool? PreferredMfa { get; init; }
}
