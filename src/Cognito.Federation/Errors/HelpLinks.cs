namespace Cognito.Federation;

/// <summary>Where the documentation says more: a section of troubleshooting.md for the commonest errors, errors.md for all others. Paths start at the root of the repository.</summary>
internal static class HelpLinks
{
    private const string AllCodes = "docs/errors.md";
    private const string Sections = "docs/troubleshooting.md#";

    /// <summary>The sections, by the code that leads to each; where one code covers two texts, by words of the service's message too. The first that fits counts.</summary>
    internal static IReadOnlyList<(CognitoErrorCode Code, string? Words, string Section)> Map { get; } =
    [
        (CognitoErrorCode.SecretHashMismatch, "was not received", "is-configured-with-secret-but-secret_hash-was-not-received"),
        (CognitoErrorCode.SecretHashMismatch, null, "unable-to-verify-secret-hash-for-client"),
        (CognitoErrorCode.RefreshTokenInvalid, null, "invalid-refresh-token"),
        (CognitoErrorCode.InvalidCredentials, null, "incorrect-username-or-password"),
        (CognitoErrorCode.AttemptsExceeded, null, "password-attempts-exceeded"),
        (CognitoErrorCode.SignInExpired, null, "invalid-session-for-the-user-session-is-expired"),
        (CognitoErrorCode.FlowNotEnabled, null, "user_password_auth-flow-not-enabled-for-this-client"),
        (CognitoErrorCode.AppClientNotFound, null, "user-pool-client-does-not-exist"),
        (CognitoErrorCode.InsufficientScope, null, "access-token-does-not-have-required-scopes"),
        (CognitoErrorCode.InvalidPassword, null, "password-did-not-conform-with-policy"),
        (CognitoErrorCode.PasswordNotResettable, null, "user-password-cannot-be-reset-in-the-current-state"),
        (CognitoErrorCode.DeviceNotFound, null, "device-does-not-exist"),
        (CognitoErrorCode.LoginProviderNotConfigured, null, "token-is-not-from-a-supported-provider-of-this-identity-pool"),
        (CognitoErrorCode.LoginsMismatch, null, "logins-dont-match-please-include-at-least-one-valid-login-for-this-identity-or-identity-pool"),
        (CognitoErrorCode.GuestAccessDisabled, null, "unauthenticated-access-is-not-supported-for-this-identity-pool"),
        (CognitoErrorCode.InvalidIdentityPoolConfiguration, null, "invalid-identity-pool-configuration-check-assigned-iam-roles-for-this-pool"),
        (CognitoErrorCode.SigningKeysUnavailable, null, "the-keys-of-the-user-pool-cannot-be-read"),
    ];

    /// <param name="code">What happened.</param>
    /// <param name="serviceMessage">The service's words, if there were any.</param>
    public static string For(CognitoErrorCode code, string? serviceMessage)
    {
        foreach (var (known, words, section) in Map)
        {
            if (known == code && (words is null || serviceMessage?.Contains(words, StringComparison.OrdinalIgnoreCase) == true))
                return Sections + section;
        }

        return AllCodes;
    }
}
