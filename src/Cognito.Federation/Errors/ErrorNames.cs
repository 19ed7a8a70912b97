namespace Cognito.Federation;

/// <summary>Finds the code for an error: the service's own type, or a finer name where one type covers many situations and only the message tells them apart.</summary>
/// <remarks>Messages are no contract, so an unknown one falls back to the type.</remarks>
internal static class ErrorNames
{
    private const string Suffix = "Exception";

    public static CognitoErrorCode CodeOf(string type, string? message, int status)
    {
        var text = message ?? "";
        return type switch
        {
            "NotAuthorizedException" => NotAuthorized(text),
            "UnauthorizedException" when Has(text, "secret") => CognitoErrorCode.SecretHashMismatch,
            "InvalidPasswordException" when Has(text, "security reasons") => CognitoErrorCode.CompromisedPassword,
            "InvalidParameterException" or "ValidationException" => InvalidParameter(text),
            "ResourceNotFoundException" => NotFound(text),
            "TooManyRequestsException" or "ThrottlingException" or "Throttling" or "ThrottledException" or "RequestLimitExceeded"
                or "RequestThrottled" or "RequestThrottledException" or "SlowDown" => CognitoErrorCode.TooManyRequests,
            "UnrecognizedClientException" or "InvalidSignatureException" or "ExpiredTokenException" or "MissingAuthenticationTokenException" or "IncompleteSignatureException"
                or "InvalidClientTokenId" or "RequestExpired" => CognitoErrorCode.SignatureRefused,
            "InternalErrorException" or "InternalServerException" or "InternalFailure" or "ServiceUnavailable" or "ServiceUnavailableException" => CognitoErrorCode.InternalError,
            "" => FromStatus(status),
            _ => new CognitoErrorCode(type.EndsWith(Suffix, StringComparison.Ordinal) ? type[..^Suffix.Length] : type),
        };
    }

    private static CognitoErrorCode FromStatus(int status) => status switch
    {
        429 => CognitoErrorCode.TooManyRequests,
        >= 500 => CognitoErrorCode.InternalError,
        _ => CognitoErrorCode.UnreadableReply,
    };

    private static CognitoErrorCode NotAuthorized(string text) =>
        Has(text, "secret") ? CognitoErrorCode.SecretHashMismatch
        : Has(text, "attempts exceeded") ? CognitoErrorCode.AttemptsExceeded
        : Has(text, "Incorrect username or password") ? CognitoErrorCode.InvalidCredentials
        : Has(text, "security reasons") ? CognitoErrorCode.BlockedByRisk
        : Has(text, "User is disabled") ? CognitoErrorCode.UserDisabled
        : Has(text, "Temporary password has expired") ? CognitoErrorCode.TemporaryPasswordExpired
        : Has(text, "cannot be reset in the current state") ? CognitoErrorCode.PasswordNotResettable
        : Has(text, "unauthorized attribute") ? CognitoErrorCode.AttributeNotWritable
        : Has(text, "Current status is CONFIRMED") ? CognitoErrorCode.UserAlreadyConfirmed
        : Has(text, "SignUp is not permitted") ? CognitoErrorCode.SignUpNotPermitted
        : Has(text, "Invalid session") || Has(text, "session is expired") ? CognitoErrorCode.SignInExpired
        : Has(text, "rotation is enabled") ? CognitoErrorCode.FlowNotEnabled
        : Has(text, "Refresh Token has been revoked") ? CognitoErrorCode.RefreshTokenRevoked
        : Has(text, "Refresh Token") ? CognitoErrorCode.RefreshTokenInvalid
        : Has(text, "required scopes") ? CognitoErrorCode.InsufficientScope
        : Has(text, "Access Token has expired") ? CognitoErrorCode.TokenExpired
        : Has(text, "Access Token has been revoked") ? CognitoErrorCode.TokenRevoked
        : Has(text, "Access Token") ? CognitoErrorCode.TokenInvalid
        : Login(text);

    private static CognitoErrorCode Login(string text) =>
        Has(text, "Unauthenticated access is not supported") ? CognitoErrorCode.GuestAccessDisabled
        : Has(text, "Logins don't match") ? CognitoErrorCode.LoginsMismatch
        : Has(text, "Access to Identity") ? CognitoErrorCode.IdentityForbidden
        : Has(text, "Issuer doesn't match") ? CognitoErrorCode.LoginProviderMismatch
        : Has(text, "not from a supported provider") ? CognitoErrorCode.LoginProviderNotConfigured
        : Has(text, "Access to Role") || Has(text, "role mapping") || Has(text, "custom role") || Has(text, "ambiguous role") ? CognitoErrorCode.RoleResolutionDenied
        : Has(text, "Token expired") || Has(text, "Token is expired") ? CognitoErrorCode.LoginTokenExpired
        : Has(text, "Invalid login token") || Has(text, "Couldn't verify signed token") || Has(text, "Not a valid OpenId Connect identity token") ? CognitoErrorCode.InvalidLoginToken
        : CognitoErrorCode.NotAuthorized;

    private static CognitoErrorCode InvalidParameter(string text) =>
        Has(text, "classic) flow is not enabled") ? CognitoErrorCode.ClassicFlowDisabled
        : Has(text, "not enabled for") ? CognitoErrorCode.FlowNotEnabled
        : Has(text, "flow not enabled") || Has(text, "Auth method not supported") ? CognitoErrorCode.FlowNotEnabled
        : Has(text, "already confirmed") ? CognitoErrorCode.UserAlreadyConfirmed
        : Has(text, "cannot be reset in the current state") ? CognitoErrorCode.PasswordNotResettable
        : Has(text, "no registered/verified") ? CognitoErrorCode.NoVerifiedContact
        : Has(text, "SecretHash") || Has(text, "SECRET_HASH") ? CognitoErrorCode.SecretHashMismatch
        : CognitoErrorCode.InvalidParameter;

    private static CognitoErrorCode NotFound(string text) =>
        Has(text, "User pool client") ? CognitoErrorCode.AppClientNotFound
        : Has(text, "User pool") ? CognitoErrorCode.UserPoolNotFound
        : Has(text, "Group not found") ? CognitoErrorCode.GroupNotFound
        : Has(text, "Device does not exist") ? CognitoErrorCode.DeviceNotFound
        : Has(text, "IdentityPool") ? CognitoErrorCode.IdentityPoolNotFound
        : Has(text, "Identity '") ? CognitoErrorCode.IdentityNotFound
        : CognitoErrorCode.ResourceNotFound;

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
