namespace Cognito.Federation.Emulator;

/// <summary>The operations of the user pool service (<c>cognito-idp</c>).</summary>
internal static class UserPoolOperations
{
    public const string Prefix = "AWSCognitoIdentityProviderService.";

    public static IReadOnlyList<JsonOperation> All { get; } =
    [
        new CreateUserPoolOperation(),
        new DescribeUserPoolOperation(),
        new DeleteUserPoolOperation(),
        new ListUserPoolsOperation(),
        new CreateUserPoolClientOperation(),
        new DescribeUserPoolClientOperation(),
        new DeleteUserPoolClientOperation(),
        new ListUserPoolClientsOperation(),
        new SignUpOperation(),
        new ConfirmSignUpOperation(),
        new ResendConfirmationCodeOperation(),
        new ForgotPasswordOperation(),
        new ConfirmForgotPasswordOperation(),
        new ChangePasswordOperation(),
        new GetUserOperation(),
        new UpdateUserAttributesOperation(),
        new DeleteUserAttributesOperation(),
        new GetUserAttributeVerificationCodeOperation(),
        new VerifyUserAttributeOperation(),
        new DeleteUserOperation(),
        new AdminConfirmSignUpOperation(),
        new AdminCreateUserOperation(),
        new AdminGetUserOperation(),
        new AdminSetUserPasswordOperation(),
        new AdminListUserAuthEventsOperation(),
        new AdminUpdateAuthEventFeedbackOperation(),
        new UpdateAuthEventFeedbackOperation(),
        new InitiateAuthOperation(),
        new RespondToAuthChallengeOperation(),
        new AdminInitiateAuthOperation(),
        new AdminRespondToAuthChallengeOperation(),
        new ConfirmDeviceOperation(),
        new GetDeviceOperation(),
        new ListDevicesOperation(),
        new UpdateDeviceStatusOperation(),
        new ForgetDeviceOperation(),
        new AdminGetDeviceOperation(),
        new AdminListDevicesOperation(),
        new AdminUpdateDeviceStatusOperation(),
        new AdminForgetDeviceOperation(),
        new GetTokensFromRefreshTokenOperation(),
        new RevokeTokenOperation(),
        new GlobalSignOutOperation(),
        .. FactorOperations.All,
    ];
}
