namespace Cognito.Federation.Emulator;

/// <summary>Which second factors a pool asks for.</summary>
/// <param name="Requirement">Whether one is asked for.</param>
/// <param name="Sms">Whether codes go out as text messages.</param>
/// <param name="Totp">Whether authenticator apps count.</param>
/// <param name="Email">Whether codes go out by mail.</param>
internal sealed record MfaSettings(MfaRequirement Requirement, bool Sms, bool Totp, bool Email)
{
    public static MfaSettings Off { get; } = new(MfaRequirement.Off, false, false, false);

    /// <summary>What was said about text messages, which is only shown again.</summary>
    public SmsMfaConfigType? SmsDelivery { get; init; }

    /// <summary>What was said about mails, which is only shown again.</summary>
    public EmailMfaConfigType? EmailDelivery { get; init; }
}
