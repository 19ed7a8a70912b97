namespace Cognito.Federation.Emulator;

/// <summary>Whether a user's passkeys count as two factors, on the wire.</summary>
internal sealed class WebAuthnMfaSettingsType
{
    public bool? Enabled { get; init; }
}
