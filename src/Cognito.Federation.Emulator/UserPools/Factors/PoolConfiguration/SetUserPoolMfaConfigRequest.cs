namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="SetUserPoolMfaConfigOperation"/>
internal sealed class SetUserPoolMfaConfigRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string? MfaConfiguration { get; init; }

    public SmsMfaConfigType? SmsMfaConfiguration { get; init; }

    public SoftwareTokenMfaConfigType? SoftwareTokenMfaConfiguration { get; init; }

    public EmailMfaConfigType? EmailMfaConfiguration { get; init; }

    public WebAuthnConfigurationType? WebAuthnConfiguration { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .OneOf(nameof(MfaConfiguration), MfaConfiguration, "OFF", "ON", "OPTIONAL")
        .Length("SmsMfaConfiguration.smsAuthenticationMessage", SmsMfaConfiguration?.SmsAuthenticationMessage, 6, 140)
        .Length("EmailMfaConfiguration.message", EmailMfaConfiguration?.Message, 6, 20000)
        .Length("EmailMfaConfiguration.subject", EmailMfaConfiguration?.Subject, 1, 140)
        .Passkeys(nameof(WebAuthnConfiguration), WebAuthnConfiguration);
}
