namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminSetUserMFAPreferenceOperation"/>
internal sealed class AdminSetUserMFAPreferenceRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public MfaSettingsType? SMSMfaSettings { get; init; }

    public MfaSettingsType? SoftwareTokenMfaSettings { get; init; }

    public MfaSettingsType? EmailMfaSettings { get; init; }

    public WebAuthnMfaSettingsType? WebAuthnMfaSettings { get; init; }

    public void Check(Constraints constraints) => constraints.UserPoolId(UserPoolId).Username(Username);
}
