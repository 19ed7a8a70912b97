namespace Cognito.Federation.Administration;

/// <summary>A second factor that an administrator can turn on or off.</summary>
public enum AdminMfaFactor
{
    /// <summary>A code sent as a text message.</summary>
    Sms,

    /// <summary>A code of an authenticator app.</summary>
    AuthenticatorApp,

    /// <summary>A code sent by mail.</summary>
    Email,
}
