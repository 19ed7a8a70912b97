namespace Cognito.Federation;

/// <summary>What happened, by the service's own name for it where it has one. An open set: a value that this version does not know keeps the service's name.</summary>
/// <param name="Value">The name: AWS's error type without the suffix <c>Exception</c>, or a finer one of this library.</param>
public readonly record struct CognitoErrorCode(string Value)
{
    /// <summary>Refused for a reason that this version cannot tell from the message.</summary>
    public static readonly CognitoErrorCode NotAuthorized = new(nameof(NotAuthorized));

    /// <summary>The user name or the password is wrong; show one message for both.</summary>
    public static readonly CognitoErrorCode InvalidCredentials = new(nameof(InvalidCredentials));

    /// <summary>Too many wrong passwords: wait. Each further attempt lengthens the lock, up to about 15 minutes.</summary>
    public static readonly CognitoErrorCode AttemptsExceeded = new(nameof(AttemptsExceeded));

    /// <summary>An administrator disabled the user.</summary>
    public static readonly CognitoErrorCode UserDisabled = new(nameof(UserDisabled));

    /// <summary>The pool's threat protection blocked the sign-in as too risky, though the first factor was right.</summary>
    public static readonly CognitoErrorCode BlockedByRisk = new(nameof(BlockedByRisk));

    /// <summary>No such user. Pools that hide who exists answer as to a wrong password or code instead.</summary>
    public static readonly CognitoErrorCode UserNotFound = new(nameof(UserNotFound));

    /// <summary>The user has not confirmed the registration: confirm, or resend the code.</summary>
    public static readonly CognitoErrorCode UserNotConfirmed = new(nameof(UserNotConfirmed));

    /// <summary>The registration is confirmed already: sign in.</summary>
    public static readonly CognitoErrorCode UserAlreadyConfirmed = new(nameof(UserAlreadyConfirmed));

    /// <summary>The password must be reset before the next sign-in.</summary>
    public static readonly CognitoErrorCode PasswordResetRequired = new(nameof(PasswordResetRequired));

    /// <summary>A temporary password was not used in time: an administrator must send a new one.</summary>
    public static readonly CognitoErrorCode TemporaryPasswordExpired = new(nameof(TemporaryPasswordExpired));

    /// <summary>The user has a temporary password, which cannot be reset: an administrator sends the invitation again (<c>AdminCreateUser</c> with <c>RESEND</c>).</summary>
    public static readonly CognitoErrorCode PasswordNotResettable = new(nameof(PasswordNotResettable));

    /// <summary>The user has no verified e-mail address or phone number for a code: an administrator sets and verifies one, or sets the password.</summary>
    public static readonly CognitoErrorCode NoVerifiedContact = new(nameof(NoVerifiedContact));

    /// <summary>The step of a sign-in is too old, or was used before: start over.</summary>
    public static readonly CognitoErrorCode SignInExpired = new(nameof(SignInExpired));

    /// <summary>The user name is taken.</summary>
    public static readonly CognitoErrorCode UsernameExists = new(nameof(UsernameExists));

    /// <summary>Another user proved the same e-mail address or phone number.</summary>
    public static readonly CognitoErrorCode AliasExists = new(nameof(AliasExists));

    /// <summary>The pool lets only administrators make users.</summary>
    public static readonly CognitoErrorCode SignUpNotPermitted = new(nameof(SignUpNotPermitted));

    /// <summary>The password breaks the pool's policy; the service message says which rule.</summary>
    public static readonly CognitoErrorCode InvalidPassword = new(nameof(InvalidPassword));

    /// <summary>The password is known to attackers, and the pool's threat protection refuses it.</summary>
    public static readonly CognitoErrorCode CompromisedPassword = new(nameof(CompromisedPassword));

    /// <summary>The password was used before.</summary>
    public static readonly CognitoErrorCode PasswordHistoryPolicyViolation = new(nameof(PasswordHistoryPolicyViolation));

    /// <summary>A value breaks the service's rules; the service message says which.</summary>
    public static readonly CognitoErrorCode InvalidParameter = new(nameof(InvalidParameter));

    /// <summary>The code is wrong.</summary>
    public static readonly CognitoErrorCode CodeMismatch = new(nameof(CodeMismatch));

    /// <summary>The code is too old, or was replaced: resend.</summary>
    public static readonly CognitoErrorCode ExpiredCode = new(nameof(ExpiredCode));

    /// <summary>Too many wrong codes: wait.</summary>
    public static readonly CognitoErrorCode TooManyFailedAttempts = new(nameof(TooManyFailedAttempts));

    /// <summary>A limit of this person or of the account: wait, do not retry at once.</summary>
    public static readonly CognitoErrorCode LimitExceeded = new(nameof(LimitExceeded));

    /// <summary>The code could not be sent; at sign-up the user exists already.</summary>
    public static readonly CognitoErrorCode CodeDeliveryFailure = new(nameof(CodeDeliveryFailure));

    /// <summary>A Lambda trigger refused; <see cref="CognitoFederationException.TriggerMessage"/> has its words.</summary>
    public static readonly CognitoErrorCode UserLambdaValidation = new(nameof(UserLambdaValidation));

    /// <summary>A Lambda trigger failed to run.</summary>
    public static readonly CognitoErrorCode UnexpectedLambda = new(nameof(UnexpectedLambda));

    /// <summary>A Lambda trigger answered what Cognito cannot read.</summary>
    public static readonly CognitoErrorCode InvalidLambdaResponse = new(nameof(InvalidLambdaResponse));

    /// <summary>The access token is expired.</summary>
    public static readonly CognitoErrorCode TokenExpired = new(nameof(TokenExpired));

    /// <summary>The access token was revoked, or the user signed out everywhere.</summary>
    public static readonly CognitoErrorCode TokenRevoked = new(nameof(TokenRevoked));

    /// <summary>The access token is not one of this pool, or was altered.</summary>
    public static readonly CognitoErrorCode TokenInvalid = new(nameof(TokenInvalid));

    /// <summary>The access token lacks a scope: <c>aws.cognito.signin.user.admin</c> for the user's own calls.</summary>
    public static readonly CognitoErrorCode InsufficientScope = new(nameof(InsufficientScope));

    /// <summary>The refresh token is expired, of another app client, or belongs to a device that was not named.</summary>
    public static readonly CognitoErrorCode RefreshTokenInvalid = new(nameof(RefreshTokenInvalid));

    /// <summary>The refresh token was revoked.</summary>
    public static readonly CognitoErrorCode RefreshTokenRevoked = new(nameof(RefreshTokenRevoked));

    /// <summary>A refresh token that was replaced was used again.</summary>
    public static readonly CognitoErrorCode RefreshTokenReuse = new(nameof(RefreshTokenReuse));

    /// <summary>Only refresh tokens, or tokens that can be revoked, are meant here.</summary>
    public static readonly CognitoErrorCode UnsupportedTokenType = new(nameof(UnsupportedTokenType));

    /// <summary>The token was issued to another app client.</summary>
    public static readonly CognitoErrorCode Unauthorized = new(nameof(Unauthorized));

    /// <summary>The app client has a secret, and none or another one was used.</summary>
    public static readonly CognitoErrorCode SecretHashMismatch = new(nameof(SecretHashMismatch));

    /// <summary>The app client does not allow this way of signing in.</summary>
    public static readonly CognitoErrorCode FlowNotEnabled = new(nameof(FlowNotEnabled));

    /// <summary>The app client may not write one of the attributes.</summary>
    public static readonly CognitoErrorCode AttributeNotWritable = new(nameof(AttributeNotWritable));

    /// <summary>No such app client in this region.</summary>
    public static readonly CognitoErrorCode AppClientNotFound = new(nameof(AppClientNotFound));

    /// <summary>No such user pool in this region.</summary>
    public static readonly CognitoErrorCode UserPoolNotFound = new(nameof(UserPoolNotFound));

    /// <summary>No such device: forget it.</summary>
    public static readonly CognitoErrorCode DeviceNotFound = new(nameof(DeviceNotFound));

    /// <summary>The device was confirmed before.</summary>
    public static readonly CognitoErrorCode DeviceKeyExists = new(nameof(DeviceKeyExists));

    /// <summary>Something that was named does not exist; the service message says what.</summary>
    public static readonly CognitoErrorCode ResourceNotFound = new(nameof(ResourceNotFound));

    /// <summary>The group's name is taken.</summary>
    public static readonly CognitoErrorCode GroupExists = new(nameof(GroupExists));

    /// <summary>No such group.</summary>
    public static readonly CognitoErrorCode GroupNotFound = new(nameof(GroupNotFound));

    /// <summary>The user's state does not allow what was asked, such as a second invitation of somebody who has signed in.</summary>
    public static readonly CognitoErrorCode UnsupportedUserState = new(nameof(UnsupportedUserState));

    /// <summary>Something has to happen first, or has happened already, such as the end of an import; the service message says what.</summary>
    public static readonly CognitoErrorCode PreconditionNotMet = new(nameof(PreconditionNotMet));

    /// <summary>The pool's threat protection is off.</summary>
    public static readonly CognitoErrorCode UserPoolAddOnNotEnabled = new(nameof(UserPoolAddOnNotEnabled));

    /// <summary>The user has no verified e-mail address, and an external sign-in is linked to a verified one only.</summary>
    public static readonly CognitoErrorCode EmailNotVerified = new(nameof(EmailNotVerified));

    /// <summary>The file of an import could not be uploaded.</summary>
    public static readonly CognitoErrorCode ImportUploadFailed = new(nameof(ImportUploadFailed));

    /// <summary>IAM does not allow the caller this operation on this pool.</summary>
    public static readonly CognitoErrorCode AccessDenied = new(nameof(AccessDenied));

    /// <summary>AWS does not accept the signature: unknown or expired keys, a wrong secret, or a wrong clock.</summary>
    public static readonly CognitoErrorCode SignatureRefused = new(nameof(SignatureRefused));

    /// <summary>The user has no second factor that the pool could ask for.</summary>
    public static readonly CognitoErrorCode MFAMethodNotFound = new(nameof(MFAMethodNotFound));

    /// <summary>The user has not set up an authenticator app.</summary>
    public static readonly CognitoErrorCode SoftwareTokenMFANotFound = new(nameof(SoftwareTokenMFANotFound));

    /// <summary>The code that should end the setup of an authenticator app is wrong: ask for the next one.</summary>
    public static readonly CognitoErrorCode EnableSoftwareTokenMFA = new(nameof(EnableSoftwareTokenMFA));

    /// <summary>The passkey came too late, or a second time: start again.</summary>
    public static readonly CognitoErrorCode WebAuthnChallengeNotFound = new(nameof(WebAuthnChallengeNotFound));

    /// <summary>Cognito does not take passkeys of this device.</summary>
    public static readonly CognitoErrorCode WebAuthnCredentialNotSupported = new(nameof(WebAuthnCredentialNotSupported));

    /// <summary>Another app client started the passkey than completes it.</summary>
    public static readonly CognitoErrorCode WebAuthnClientMismatch = new(nameof(WebAuthnClientMismatch));

    /// <summary>The page that made the passkey is not of the pool's relying party.</summary>
    public static readonly CognitoErrorCode WebAuthnOriginNotAllowed = new(nameof(WebAuthnOriginNotAllowed));

    /// <summary>The passkey was made for another relying party than the pool's.</summary>
    public static readonly CognitoErrorCode WebAuthnRelyingPartyMismatch = new(nameof(WebAuthnRelyingPartyMismatch));

    /// <summary>The pool does not allow passkeys.</summary>
    public static readonly CognitoErrorCode WebAuthnNotEnabled = new(nameof(WebAuthnNotEnabled));

    /// <summary>The pool has neither a relying party nor a domain to make passkeys for.</summary>
    public static readonly CognitoErrorCode WebAuthnConfigurationMissing = new(nameof(WebAuthnConfigurationMissing));

    /// <summary>A firewall in front of the pool blocked the request.</summary>
    public static readonly CognitoErrorCode Forbidden = new(nameof(Forbidden));

    /// <summary>The pool is not set up for this.</summary>
    public static readonly CognitoErrorCode InvalidUserPoolConfiguration = new(nameof(InvalidUserPoolConfiguration));

    /// <summary>Cognito may not send mail with the pool's role.</summary>
    public static readonly CognitoErrorCode InvalidEmailRoleAccessPolicy = new(nameof(InvalidEmailRoleAccessPolicy));

    /// <summary>Cognito may not send text messages with the pool's role.</summary>
    public static readonly CognitoErrorCode InvalidSmsRoleAccessPolicy = new(nameof(InvalidSmsRoleAccessPolicy));

    /// <summary>The pool's role for text messages does not trust Cognito.</summary>
    public static readonly CognitoErrorCode InvalidSmsRoleTrustRelationship = new(nameof(InvalidSmsRoleTrustRelationship));

    /// <summary>The pool or the app client does not have this feature on.</summary>
    public static readonly CognitoErrorCode UnsupportedOperation = new(nameof(UnsupportedOperation));

    /// <summary>A replica does not do this: call the primary region.</summary>
    public static readonly CognitoErrorCode OperationNotEnabled = new(nameof(OperationNotEnabled));

    /// <summary>Too many calls of the account in this region. The library has retried what is safe.</summary>
    public static readonly CognitoErrorCode TooManyRequests = new(nameof(TooManyRequests));

    /// <summary>The service failed.</summary>
    public static readonly CognitoErrorCode InternalError = new(nameof(InternalError));

    /// <summary>The reply is not what the service promises: a proxy, or another service, may have answered.</summary>
    public static readonly CognitoErrorCode UnreadableReply = new(nameof(UnreadableReply));

    /// <summary>No reply came in time. The service may have done what was asked.</summary>
    public static readonly CognitoErrorCode Timeout = new(nameof(Timeout));

    /// <summary>The service could not be reached, or the connection broke.</summary>
    public static readonly CognitoErrorCode ConnectionFailed = new(nameof(ConnectionFailed));

    /// <summary>The keys that a user pool signs its tokens with were never to be had, so no token of it can be verified.</summary>
    public static readonly CognitoErrorCode SigningKeysUnavailable = new(nameof(SigningKeysUnavailable));

    /// <summary>The session was signed out here, by this program.</summary>
    public static readonly CognitoErrorCode SignedOut = new(nameof(SignedOut));

    /// <summary>The identity pool does not allow guests.</summary>
    public static readonly CognitoErrorCode GuestAccessDisabled = new(nameof(GuestAccessDisabled));

    /// <summary>The login token is expired.</summary>
    public static readonly CognitoErrorCode LoginTokenExpired = new(nameof(LoginTokenExpired));

    /// <summary>The login token is forged, altered, of another audience, or of the wrong kind.</summary>
    public static readonly CognitoErrorCode InvalidLoginToken = new(nameof(InvalidLoginToken));

    /// <summary>The login token was issued by somebody else than the provider it was given for.</summary>
    public static readonly CognitoErrorCode LoginProviderMismatch = new(nameof(LoginProviderMismatch));

    /// <summary>The identity pool does not know the provider, or not with this audience.</summary>
    public static readonly CognitoErrorCode LoginProviderNotConfigured = new(nameof(LoginProviderNotConfigured));

    /// <summary>The login does not belong to the identity id.</summary>
    public static readonly CognitoErrorCode LoginsMismatch = new(nameof(LoginsMismatch));

    /// <summary>The login belongs to another identity.</summary>
    public static readonly CognitoErrorCode ResourceConflict = new(nameof(ResourceConflict));

    /// <summary>No such identity id: it was deleted.</summary>
    public static readonly CognitoErrorCode IdentityNotFound = new(nameof(IdentityNotFound));

    /// <summary>The identity id was merged into another one, or belongs to somebody else.</summary>
    public static readonly CognitoErrorCode IdentityForbidden = new(nameof(IdentityForbidden));

    /// <summary>No such identity pool in this region.</summary>
    public static readonly CognitoErrorCode IdentityPoolNotFound = new(nameof(IdentityPoolNotFound));

    /// <summary>The identity pool has no role for this login, or one that cannot be assumed.</summary>
    public static readonly CognitoErrorCode InvalidIdentityPoolConfiguration = new(nameof(InvalidIdentityPoolConfiguration));

    /// <summary>The provider that should check the login token did not answer.</summary>
    public static readonly CognitoErrorCode ExternalService = new(nameof(ExternalService));

    /// <summary>The identity pool does not allow the basic (classic) flow.</summary>
    public static readonly CognitoErrorCode ClassicFlowDisabled = new(nameof(ClassicFlowDisabled));

    /// <summary>The pool's role mapping gives this login no role, or not the one that was asked for.</summary>
    public static readonly CognitoErrorCode RoleResolutionDenied = new(nameof(RoleResolutionDenied));

    /// <summary>The developer's user belongs to another identity already.</summary>
    public static readonly CognitoErrorCode DeveloperUserAlreadyRegistered = new(nameof(DeveloperUserAlreadyRegistered));

    /// <summary>Somebody else changed the same thing at the same time.</summary>
    public static readonly CognitoErrorCode ConcurrentModification = new(nameof(ConcurrentModification));

    /// <summary>AWS STS does not let the identity assume the role: it does not exist, or its trust policy does not fit.</summary>
    public static readonly CognitoErrorCode AssumeRoleDenied = new(nameof(AssumeRoleDenied));

    /// <summary>The provider of the web identity told AWS STS that the token is no longer good.</summary>
    public static readonly CognitoErrorCode WebIdentityRejected = new(nameof(WebIdentityRejected));

    /// <summary>Session policy, managed policies and session tags are too large together.</summary>
    public static readonly CognitoErrorCode SessionPolicyTooLarge = new(nameof(SessionPolicyTooLarge));

    /// <summary>The session policy is no IAM policy.</summary>
    public static readonly CognitoErrorCode SessionPolicyMalformed = new(nameof(SessionPolicyMalformed));

    /// <summary>AWS STS is switched off in this region for the account.</summary>
    public static readonly CognitoErrorCode RegionDisabled = new(nameof(RegionDisabled));

    /// <summary>A newer login token is needed, and the provider gives none without the person: SAML, Facebook Limited Login.</summary>
    public static readonly CognitoErrorCode InteractionRequired = new(nameof(InteractionRequired));

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
