namespace Cognito.Federation.Emulator;

/// <summary>The purposes of messages in the addresses of the emulator's own pages.</summary>
internal static class PurposeNames
{
    private static readonly Dictionary<string, MessagePurpose> ByName = new(StringComparer.Ordinal)
    {
        ["sign-up"] = MessagePurpose.SignUp,
        ["resend"] = MessagePurpose.Resend,
        ["forgot-password"] = MessagePurpose.ForgotPassword,
        ["attribute"] = MessagePurpose.Attribute,
        ["mfa"] = MessagePurpose.Mfa,
        ["invitation"] = MessagePurpose.Invitation,
        ["risk-notice"] = MessagePurpose.RiskNotice,
    };

    public static IEnumerable<string> Codes => ByName.Keys;

    public static bool TryParse(string name, out MessagePurpose purpose) => ByName.TryGetValue(name, out purpose);

    public static string Of(MessagePurpose purpose) => ByName.Single(entry => entry.Value == purpose).Key;
}
