namespace Cognito.Federation;

/// <summary>A way to prove who somebody is, by Cognito's own name for it. An open set: a name that this version does not know is kept as it came.</summary>
/// <param name="Value">The name, such as <c>EMAIL_OTP</c>.</param>
public readonly record struct SignInFactor(string Value)
{
    /// <summary>The password, sent to Cognito over TLS. A first factor.</summary>
    public static readonly SignInFactor Password = new("PASSWORD");

    /// <summary>The password, proved without being sent. A first factor.</summary>
    public static readonly SignInFactor PasswordSrp = new("PASSWORD_SRP");

    /// <summary>A code sent by mail. A first factor, and a second one.</summary>
    public static readonly SignInFactor EmailCode = new("EMAIL_OTP");

    /// <summary>A code sent as a text message. A first factor.</summary>
    public static readonly SignInFactor SmsCode = new("SMS_OTP");

    /// <summary>A passkey. A first factor.</summary>
    public static readonly SignInFactor Passkey = new("WEB_AUTHN");

    /// <summary>A code sent as a text message. A second factor.</summary>
    public static readonly SignInFactor SmsMfa = new("SMS_MFA");

    /// <summary>A code of an authenticator app. A second factor.</summary>
    public static readonly SignInFactor Totp = new("SOFTWARE_TOKEN_MFA");

    /// <summary>Cognito's name.</summary>
    public override string ToString() => Value;
}
