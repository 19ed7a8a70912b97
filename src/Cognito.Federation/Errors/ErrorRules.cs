using static Cognito.Federation.ErrorRule;

namespace Cognito.Federation;

/// <summary>The one switch that decides what a code means: which exception, whether it passes by itself, what to do. <c>docs/errors.md</c> has the same rows.</summary>
internal static class ErrorRules
{
    public static ErrorRule For(CognitoErrorCode code, string operation) => (code.Value, operation) switch
    {
        // The same word means something else to a signed-in user's call, which sends nothing that a person typed.
        (nameof(CognitoErrorCode.NotAuthorized) or nameof(CognitoErrorCode.UserNotFound) or nameof(CognitoErrorCode.UserDisabled)
            or nameof(CognitoErrorCode.UserNotConfirmed) or nameof(CognitoErrorCode.PasswordResetRequired),
            "GetUser" or "GlobalSignOut" or "GetTokensFromRefreshToken") => Reauthenticate("Cognito no longer accepts this session; let the person sign in again."),
        (nameof(CognitoErrorCode.NotAuthorized), "InitiateAuth" or "RespondToAuthChallenge") => Reject("Cognito refused the sign-in; ServiceMessage has its reason."),
        (nameof(CognitoErrorCode.LimitExceeded) or nameof(CognitoErrorCode.AttemptsExceeded) or nameof(CognitoErrorCode.TooManyFailedAttempts), "GetTokensFromRefreshToken") =>
            Transient("Too much was asked for, which says nothing of the session: it is still good. Wait, then try again."),
        (nameof(CognitoErrorCode.UserLambdaValidation), "GetTokensFromRefreshToken") => Reauthenticate("A Lambda trigger of the pool refused to go on with the session; TriggerMessage has its words for the person."),
        (nameof(CognitoErrorCode.InvalidParameter), "SignUp" or "ConfirmSignUp" or "AdminCreateUser" or "AdminUpdateUserAttributes" or "AdminDeleteUserAttributes" or "AdminResetUserPassword" or "AdminLinkProviderForUser") =>
            Reject("A value breaks the pool's rules; ServiceMessage says which. Ask the person again."),
        (nameof(CognitoErrorCode.LimitExceeded), "GetId" or "GetCredentialsForIdentity") => Service("The account has reached a quota of identity pools; raise it, or ask for less."),

        (nameof(CognitoErrorCode.LimitExceeded), "CreateGroup" or "CreateUserImportJob") => Service("The pool has reached a quota; raise it, or ask for less."),
        (nameof(CognitoErrorCode.UserNotFound), _) when operation.StartsWith("Admin", StringComparison.Ordinal) => Reject("There is no such user in the pool."),

        (nameof(CognitoErrorCode.InvalidCredentials), _) => Reject("The user name or the password is wrong. Show one message for both."),
        (nameof(CognitoErrorCode.AttemptsExceeded), _) => Reject("Too many wrong passwords; let the person wait. Each further attempt lengthens the lock, up to about 15 minutes."),
        (nameof(CognitoErrorCode.UserDisabled), _) => Reject("An administrator disabled the user and can enable it."),
        (nameof(CognitoErrorCode.UserNotFound), _) => Reject("There is no such user. Do not tell the person more than for a wrong password."),
        (nameof(CognitoErrorCode.UserNotConfirmed), _) => Reject("Confirm the registration with the code that was sent, or resend it."),
        (nameof(CognitoErrorCode.UserAlreadyConfirmed), _) => Reject("The registration is confirmed already; let the person sign in."),
        (nameof(CognitoErrorCode.PasswordResetRequired), _) => Reject("Let the person reset the password first."),
        (nameof(CognitoErrorCode.TemporaryPasswordExpired), _) => Reject("The temporary password is too old; an administrator must send a new one."),
        (nameof(CognitoErrorCode.UsernameExists), _) => Reject("The user name is taken; ask for another."),
        (nameof(CognitoErrorCode.AliasExists), _) => Reject("Another user proved this e-mail address or phone number; ask for another, or let that user sign in."),
        (nameof(CognitoErrorCode.InvalidPassword), _) => Reject("The password breaks the pool's policy; ServiceMessage says which rule."),
        (nameof(CognitoErrorCode.PasswordHistoryPolicyViolation), _) => Reject("The password was used before; ask for another."),
        (nameof(CognitoErrorCode.CodeMismatch), _) => Reject("The code is wrong; ask again."),
        (nameof(CognitoErrorCode.ExpiredCode), _) => Reject("The code is too old or was replaced; resend it."),
        (nameof(CognitoErrorCode.TooManyFailedAttempts), _) => Reject("Too many wrong codes; let the person wait."),
        (nameof(CognitoErrorCode.LimitExceeded), _) => Reject("Too many attempts or codes in an hour; let the person wait, and do not retry at once."),
        (nameof(CognitoErrorCode.GroupExists), _) => Reject("There is a group with this name; take another, or update that one."),
        (nameof(CognitoErrorCode.UnsupportedUserState), _) => Reject("The user's state does not allow this; ServiceMessage says why."),
        (nameof(CognitoErrorCode.EmailNotVerified), _) => Reject("The user's e-mail address is not verified, so the account might go to somebody else; verify it first, or pass allowUnverifiedEmail."),
        (nameof(CognitoErrorCode.UserLambdaValidation), _) => Reject("A Lambda trigger of the pool refused; TriggerMessage has its words for the person."),

        (nameof(CognitoErrorCode.SignInExpired), _) => Reauthenticate("The step is too old, or was used before; start the sign-in over."),
        (nameof(CognitoErrorCode.SignedOut), _) => Reauthenticate("This program signed the session out; let the person sign in again."),
        (nameof(CognitoErrorCode.TokenExpired), _) => Reauthenticate("The access token is expired; refresh the session, or let the person sign in again."),
        (nameof(CognitoErrorCode.TokenRevoked), _) => Reauthenticate("The session was ended; let the person sign in again."),
        (nameof(CognitoErrorCode.TokenInvalid), _) => Reauthenticate("The access token is not one of this user pool; let the person sign in again."),
        (nameof(CognitoErrorCode.RefreshTokenInvalid), _) => Reauthenticate("The refresh token is expired, of another app client, or belongs to a device that was not named; let the person sign in again."),
        (nameof(CognitoErrorCode.RefreshTokenRevoked), _) => Reauthenticate("The session was revoked; let the person sign in again."),
        (nameof(CognitoErrorCode.RefreshTokenReuse), _) => Reauthenticate("A refresh token that was replaced was used again: keep the newest session only. Let the person sign in again."),
        (nameof(CognitoErrorCode.LoginTokenExpired), _) => Reauthenticate("The login token is expired; get a new one from its provider."),
        (nameof(CognitoErrorCode.InvalidLoginToken), _) => Reauthenticate("The identity pool does not accept the login token: altered, of another audience, or of the wrong kind."),

        (nameof(CognitoErrorCode.NotAuthorized), _) => Service("The service refused for a reason that this version cannot tell; ServiceMessage has its words."),
        (nameof(CognitoErrorCode.InvalidParameter), _) => Service("The request breaks the service's rules; ServiceMessage says which."),
        (nameof(CognitoErrorCode.SignUpNotPermitted), _) => Service("The pool lets only administrators make users; allow self-registration in the pool's settings."),
        (nameof(CognitoErrorCode.CodeDeliveryFailure), _) => Service("Cognito could not send the code. At sign-up the user exists already: offer to resend, do not register again."),
        (nameof(CognitoErrorCode.UnexpectedLambda), _) => Service("A Lambda trigger of the pool failed to run; read its log."),
        (nameof(CognitoErrorCode.InvalidLambdaResponse), _) => Service("A Lambda trigger of the pool must return the whole event; read its log."),
        (nameof(CognitoErrorCode.InsufficientScope), _) => Service("The access token lacks a scope; ask managed login for 'aws.cognito.signin.user.admin', which every API sign-in has."),
        (nameof(CognitoErrorCode.UnsupportedTokenType), _) => Service("Only a refresh token can be revoked."),
        (nameof(CognitoErrorCode.Unauthorized), _) => Service("The token was issued to another app client; set Cognito:UserPool:ClientId to that one."),
        (nameof(CognitoErrorCode.SecretHashMismatch), _) => Service("Check Cognito:UserPool:ClientSecret: the app client has a secret that was not given, another one, or none."),
        (nameof(CognitoErrorCode.FlowNotEnabled), _) => Service("The app client does not allow this way of signing in; add it to the client's ExplicitAuthFlows."),
        (nameof(CognitoErrorCode.AppClientNotFound), _) => Service("There is no such app client in this region; check Cognito:UserPool:ClientId and the region."),
        (nameof(CognitoErrorCode.UserPoolNotFound), _) => Service("There is no such user pool in this region; check Cognito:UserPool:Id and the region."),
        (nameof(CognitoErrorCode.DeviceNotFound), _) => Service("There is no such device; forget it and sign in without it."),
        (nameof(CognitoErrorCode.ResourceNotFound), _) => Service("Something that was named does not exist; ServiceMessage says what."),
        (nameof(CognitoErrorCode.GroupNotFound), _) => Service("There is no such group in the pool; make it first."),
        (nameof(CognitoErrorCode.PreconditionNotMet), _) => Service("Something has to happen first, or is over already; ServiceMessage says what."),
        (nameof(CognitoErrorCode.UserPoolAddOnNotEnabled), _) => Service("The pool's threat protection is off; turn it on in the pool's settings."),
        (nameof(CognitoErrorCode.ImportUploadFailed), _) => Service("The file of the import was not taken; start the import again."),
        (nameof(CognitoErrorCode.AccessDenied), _) => Service("IAM does not allow this; add the operation, such as cognito-idp:AdminGetUser, on the pool's ARN to the caller's policy."),
        (nameof(CognitoErrorCode.SignatureRefused), _) => Service("AWS does not accept the IAM credentials: check the keys of options.Administration or of the SDK's chain, whether they expired, and the computer's clock."),
        (nameof(CognitoErrorCode.MFAMethodNotFound), _) => Service("The pool asks for a second factor that this user cannot have; check the user's phone number and the pool's MFA settings."),
        (nameof(CognitoErrorCode.SoftwareTokenMFANotFound), _) => Service("The user has not set up an authenticator app, or the pool does not allow one."),
        (nameof(CognitoErrorCode.Forbidden), _) => Service("A web application firewall in front of the pool blocked the request; read its log."),
        (nameof(CognitoErrorCode.InvalidUserPoolConfiguration), _) => Service("The pool is not set up for this; ServiceMessage says what is missing."),
        (nameof(CognitoErrorCode.InvalidEmailRoleAccessPolicy), _) => Service("Cognito may not send mail with the pool's e-mail settings; check the identity and its policy in SES."),
        (nameof(CognitoErrorCode.InvalidSmsRoleAccessPolicy), _) => Service("The pool's role for text messages may not publish; allow it sns:Publish."),
        (nameof(CognitoErrorCode.InvalidSmsRoleTrustRelationship), _) => Service("The pool's role for text messages must trust cognito-idp.amazonaws.com with the pool's external id."),
        (nameof(CognitoErrorCode.UnsupportedOperation), _) => Service("The pool or the app client does not have this feature on; for RevokeToken, turn on token revocation."),
        (nameof(CognitoErrorCode.OperationNotEnabled), _) => Service("A replica does not do this; call the pool's primary region."),
        (nameof(CognitoErrorCode.GuestAccessDisabled), _) => Service("The identity pool does not allow guests; turn on unauthenticated access, or sign in first."),
        (nameof(CognitoErrorCode.LoginProviderMismatch), _) => Service("The login token was issued by somebody else than the provider that it was given for; check the provider's name."),
        (nameof(CognitoErrorCode.LoginProviderNotConfigured), _) => Service("The identity pool does not know this provider with this audience; add it to the pool's identity providers."),
        (nameof(CognitoErrorCode.LoginsMismatch), _) => Service("The login does not belong to the identity id; forget the id and resolve it again."),
        (nameof(CognitoErrorCode.ResourceConflict), _) => Service("The login belongs to another identity; link or unlink the two on purpose."),
        (nameof(CognitoErrorCode.IdentityNotFound), _) => Service("The identity id does not exist any more; forget it and resolve it again."),
        (nameof(CognitoErrorCode.IdentityForbidden), _) => Service("The identity id was merged into another one or belongs to somebody else; forget it and resolve it again."),
        (nameof(CognitoErrorCode.IdentityPoolNotFound), _) => Service("There is no such identity pool in this region; check Cognito:IdentityPool:Id and the region."),
        (nameof(CognitoErrorCode.InvalidIdentityPoolConfiguration), _) => Service("The identity pool has no role for this login, or one whose trust policy does not let the pool assume it."),
        (nameof(CognitoErrorCode.UnreadableReply), _) => Service("Check the service URL: a proxy or another service may have answered."),

        (nameof(CognitoErrorCode.TooManyRequests), _) => Transient("The account makes too many calls in this region; wait, call less, or ask AWS for a higher quota."),
        (nameof(CognitoErrorCode.InternalError), _) => Transient("The service failed; try again later."),
        (nameof(CognitoErrorCode.ExternalService), _) => Transient("The provider that should check the login token did not answer; try again later."),
        (nameof(CognitoErrorCode.Timeout), _) => Transient("No reply came in time; the service may have done what was asked."),
        (nameof(CognitoErrorCode.ConnectionFailed), _) => Transient("The service could not be reached, or the connection broke; check network, proxy and service URL."),

        _ => Service("This version does not know the error; ServiceMessage has the service's words."),
    };
}
