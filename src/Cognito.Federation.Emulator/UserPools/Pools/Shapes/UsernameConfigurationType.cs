namespace Cognito.Federation.Emulator;

/// <summary>Whether letter case tells usernames apart.</summary>
internal sealed class UsernameConfigurationType
{
    public bool? CaseSensitive { get; init; }
}
