namespace Cognito.Federation.Emulator;

/// <summary>Whether letter case tells usernames apart.</summary>
internal sealed class UsernameConfigurationType
{
    public required bool CaseSensitive { get; init; }
}
