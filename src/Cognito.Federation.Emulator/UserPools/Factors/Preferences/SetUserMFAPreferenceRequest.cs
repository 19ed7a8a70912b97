namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="SetUserMFAPreferenceOperation"/>
internal sealed class SetUserMFAPreferenceRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public MfaSettingsType? SMSMfaSettings { get; init; }

    public MfaSettingsType? SoftwareTokenMfaSettings { get; init; }

    public MfaSettingsType? EmailMfaSettings { get; init; }

    public WebAuthnMfaSettingsType? WebAuthnMfaSettings { get; init; }

    public void Check(Constraints constraints) => constraints.AccessToken(AccessToken);
}
