namespace Cognito.Federation.Tests;

public sealed class ErrorNameTests
{
    [Theory]
    [InlineData("NotAuthorizedException", "Incorrect username or password.", "InvalidCredentials")]
    [InlineData("NotAuthorizedException", "Password attempts exceeded", "AttemptsExceeded")]
    [InlineData("NotAuthorizedException", "User is disabled.", "UserDisabled")]
    [InlineData("NotAuthorizedException", "Temporary password has expired and must be reset by an administrator.", "TemporaryPasswordExpired")]
    [InlineData("NotAuthorizedException", "User cannot be confirmed. Current status is CONFIRMED", "UserAlreadyConfirmed")]
    [InlineData("NotAuthorizedException", "User password cannot be reset in the current state.", "PasswordNotResettable")]
    [InlineData("InvalidParameterException", "User password cannot be reset in the current state.", "PasswordNotResettable")]
    [InlineData("InvalidParameterException", "Cannot reset password for the user as there is no registered/verified email or phone_number", "NoVerifiedContact")]
    [InlineData("NotAuthorizedException", "A client attempted to write unauthorized attribute", "AttributeNotWritable")]
    [InlineData("NotAuthorizedException", "Unable to login because of security reasons.", "BlockedByRisk")]
    [InlineData("InvalidPasswordException", "Provided password cannot be used for security reasons.", "CompromisedPassword")]
    [InlineData("InvalidPasswordException", "Password did not conform with policy: Password not long enough", "InvalidPassword")]
    [InlineData("NotAuthorizedException", "SignUp is not permitted for this user pool", "SignUpNotPermitted")]
    [InlineData("NotAuthorizedException", "Invalid session for the user.", "SignInExpired")]
    [InlineData("NotAuthorizedException", "Invalid session for the user, session is expired.", "SignInExpired")]
    [InlineData("NotAuthorizedException", "Invalid session for the user, session can only be used once.", "SignInExpired")]
    [InlineData("NotAuthorizedException", "Access Token has expired", "TokenExpired")]
    [InlineData("NotAuthorizedException", "Access Token has been revoked", "TokenRevoked")]
    [InlineData("NotAuthorizedException", "Invalid Access Token", "TokenInvalid")]
    [InlineData("NotAuthorizedException", "Could not verify signature for Access Token", "TokenInvalid")]
    [InlineData("NotAuthorizedException", "Access Token does not have required scopes", "InsufficientScope")]
    [InlineData("NotAuthorizedException", "Refresh Token has expired", "RefreshTokenInvalid")]
    [InlineData("NotAuthorizedException", "Invalid Refresh Token.", "RefreshTokenInvalid")]
    [InlineData("NotAuthorizedException", "Refresh Token has been revoked", "RefreshTokenRevoked")]
    [InlineData("NotAuthorizedException", "Refresh token rotation is enabled for this client; use GetTokensFromRefreshToken.", "FlowNotEnabled")]
    [InlineData("NotAuthorizedException", "Unable to verify secret hash for client abc", "SecretHashMismatch")]
    [InlineData("NotAuthorizedException", "Client abc is configured with secret but SECRET_HASH was not received", "SecretHashMismatch")]
    [InlineData("InvalidParameterException", "SecretHash does not match for the client: abc", "SecretHashMismatch")]
    [InlineData("UnauthorizedException", "Unable to verify secret for client abc", "SecretHashMismatch")]
    [InlineData("UnauthorizedException", "The token was issued to another client.", "Unauthorized")]
    [InlineData("InvalidParameterException", "USER_SRP_AUTH is not enabled for the client.", "FlowNotEnabled")]
    [InlineData("InvalidParameterException", "USER_PASSWORD_AUTH flow not enabled for this client", "FlowNotEnabled")]
    [InlineData("InvalidParameterException", "Initiate Auth method not supported.", "FlowNotEnabled")]
    [InlineData("InvalidParameterException", "User is already confirmed.", "UserAlreadyConfirmed")]
    [InlineData("InvalidParameterException", "Missing required parameter USERNAME", "InvalidParameter")]
    [InlineData("ResourceNotFoundException", "User pool client abc does not exist.", "AppClientNotFound")]
    [InlineData("ResourceNotFoundException", "User pool us-east-1_X does not exist.", "UserPoolNotFound")]
    [InlineData("ResourceNotFoundException", "Device does not exist.", "DeviceNotFound")]
    [InlineData("ResourceNotFoundException", "IdentityPool 'us-east-1:x' not found.", "IdentityPoolNotFound")]
    [InlineData("ResourceNotFoundException", "Identity 'us-east-1:x' not found.", "IdentityNotFound")]
    [InlineData("ResourceNotFoundException", "Group not found.", "GroupNotFound")]
    [InlineData("ResourceNotFoundException", "Something of tomorrow is missing.", "ResourceNotFound")]
    [InlineData("NotAuthorizedException", "Unauthenticated access is not supported for this identity pool.", "GuestAccessDisabled")]
    [InlineData("NotAuthorizedException", "Logins don't match. Please include at least one valid login for this identity or identity pool.", "LoginsMismatch")]
    [InlineData("NotAuthorizedException", "Access to Identity 'us-east-1:x' is forbidden.", "IdentityForbidden")]
    [InlineData("NotAuthorizedException", "Token is not from a supported provider of this identity pool.", "LoginProviderNotConfigured")]
    [InlineData("NotAuthorizedException", "Invalid login token. Issuer doesn't match providerName", "LoginProviderMismatch")]
    [InlineData("NotAuthorizedException", "Invalid login token. Token expired: 1700000000 >= 1600000000", "LoginTokenExpired")]
    [InlineData("NotAuthorizedException", "Invalid login token. Couldn't verify signed token.", "InvalidLoginToken")]
    [InlineData("NotAuthorizedException", "Invalid login token. Not a valid OpenId Connect identity token.", "InvalidLoginToken")]
    [InlineData("NotAuthorizedException", "Invalid login token. Incorrect token audience.", "InvalidLoginToken")]
    [InlineData("NotAuthorizedException", "Words of tomorrow", "NotAuthorized")]
    [InlineData("NotAuthorizedException", null, "NotAuthorized")]
    [InlineData("ThrottlingException", "Rate exceeded", "TooManyRequests")]
    [InlineData("InternalServerException", null, "InternalError")]
    public void The_message_tells_apart_what_the_type_does_not(string type, string? message, string code) =>
        Assert.Equal(code, ErrorNames.CodeOf(type, message, 400).Value);

    [Theory]
    [InlineData("PreSignUp failed with error We only take members.", "We only take members")]
    [InlineData("PreSignUp failed with error Really?.", "Really?")]
    [InlineData("PreAuthentication failed with error Come back at 9.30 a.m..", "Come back at 9.30 a.m.")]
    [InlineData("Something else", "Something else")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_triggers_own_words_are_taken_out_of_Cognitos_sentence(string? message, string? words) =>
        Assert.Equal(words, TriggerWords.Extract(message));

    [Fact]
    public async Task A_trigger_that_refuses_is_rejected_input_with_its_words()
    {
        var handler = new RecordedHandler().Error("UserLambdaValidationException", "PreSignUp failed with error We only take members.");

        var refusal = await Assert.ThrowsAsync<RejectedInputException>(() => handler.Channel().SendAsync());

        Assert.Equal("We only take members", refusal.TriggerMessage);
        Assert.Equal("PreSignUp failed with error We only take members.", refusal.ServiceMessage);
    }
}
