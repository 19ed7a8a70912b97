namespace Cognito.Federation.Emulator;

/// <summary>The second factors and passkeys of a pool, on the wire.</summary>
internal sealed class UserPoolMfaConfig
{
    public required string MfaConfiguration { get; init; }

    public SmsMfaConfigType? SmsMfaConfiguration { get; init; }

    public SoftwareTokenMfaConfigType? SoftwareTokenMfaConfiguration { get; init; }

    public EmailMfaConfigType? EmailMfaConfiguration { get; init; }

    public WebAuthnConfigurationType? WebAuthnConfiguration { get; init; }

    public static UserPoolMfaConfig Of(UserPoolSettings settings)
    {
        var mfa = settings.Mfa;
        return new()
        {
            MfaConfiguration = mfa.Requirement.ToWire(),
            SmsMfaConfiguration = mfa.Sms ? mfa.SmsDelivery ?? new() : null,
            SoftwareTokenMfaConfiguration = mfa.Totp ? new() { Enabled = true } : null,
            EmailMfaConfiguration = mfa.Email ? mfa.EmailDelivery ?? new() : null,
            WebAuthnConfiguration = settings.Passkeys is { } passkeys ? WebAuthnConfigurationType.Of(passkeys) : null,
        };
    }
}
