using System.Text;

namespace Cognito.Federation;

/// <summary>What a user wants of second factors. What is null stays as it is.</summary>
public sealed record MfaPreferences
{
    /// <summary>Codes as text messages; needs a phone number. Default: null, unchanged.</summary>
    public MfaPreference? Sms { get; init; }

    /// <summary>Codes of an authenticator app; needs one that was set up. Default: null, unchanged.</summary>
    public MfaPreference? Totp { get; init; }

    /// <summary>Codes by mail; needs an e-mail address. Default: null, unchanged.</summary>
    public MfaPreference? Email { get; init; }

    /// <summary>
    /// Whether a passkey that verified its user counts as two factors; needs another factor that is on, and a pool that allows it. It cannot be preferred: it applies where the sign-in begins with a passkey.
    /// Default: null, unchanged.
    /// </summary>
    public bool? Passkey { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Sms = ").Append(Sms).Append(", Totp = ").Append(Totp).Append(", Email = ").Append(Email).Append(", Passkey = ").Append(Passkey);
        return true;
    }
}
