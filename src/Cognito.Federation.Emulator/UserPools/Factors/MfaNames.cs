namespace Cognito.Federation.Emulator;

/// <summary>The service's words for second factors, as challenges and preferences name them.</summary>
internal static class MfaNames
{
    public const string Sms = "SMS_MFA";

    public const string Totp = "SOFTWARE_TOKEN_MFA";

    public const string Email = "EMAIL_OTP";

    /// <summary>The requirement that a request names.</summary>
    public static MfaRequirement Requirement(string word) => word switch
    {
        "OFF" => MfaRequirement.Off,
        "OPTIONAL" => MfaRequirement.Optional,
        "ON" => MfaRequirement.On,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };

    public static string ToWire(this MfaRequirement requirement) => requirement switch
    {
        MfaRequirement.Off => "OFF",
        MfaRequirement.Optional => "OPTIONAL",
        MfaRequirement.On => "ON",
        _ => throw new ArgumentOutOfRangeException(nameof(requirement), requirement, null),
    };
}
