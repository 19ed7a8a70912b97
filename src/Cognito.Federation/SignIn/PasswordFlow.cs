namespace Cognito.Federation;

/// <summary>How a password is proved.</summary>
public enum PasswordFlow
{
    /// <summary>By the Secure Remote Password protocol: the password never leaves this process. The default. Cognito flow <c>USER_SRP_AUTH</c>.</summary>
    Srp,

    /// <summary>Sent to Cognito over TLS. Needed for user-migration triggers; the app client must allow <c>USER_PASSWORD_AUTH</c>.</summary>
    Plain,
}
