namespace Cognito.Federation.Emulator;

/// <summary>The second factors of a user whom a pool starts with.</summary>
public sealed class UserMfaSeed
{
    internal UserMfaSeed()
    {
    }

    /// <summary>The secret of the user's authenticator app, in base 32, which turns it on as a second factor. Default: none.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>Whether a code sent to the user's <c>phone_number</c> is a second factor. Default: false.</summary>
    public bool Sms { get; set; }

    /// <summary>Whether a code sent to the user's <c>email</c> is a second factor. Default: false.</summary>
    public bool Email { get; set; }

    /// <summary>The factor that is asked for where several are on: <c>SMS_MFA</c>, <c>SOFTWARE_TOKEN_MFA</c> or <c>EMAIL_OTP</c>. Default: the user is asked to choose.</summary>
    public string? Preferred { get; set; }
}
