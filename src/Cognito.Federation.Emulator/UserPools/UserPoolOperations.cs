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
        new GetUserOperation(),
        new AdminConfirmSignUpOperation(),
        new AdminCreateUserOperation(),
        new AdminGetUserOperation(),
        new AdminSetUserPasswordOperation(),
        new AdminEnableUserOperation(),
        new AdminDisableUserOperation(),
        new AdminUserGlobalSignOutOperation(),
        new AdminDeleteUserOperation(),
        new AdminResetUserPasswordOperation(),
        new AdminUpdateUserAttributesOperation(),
        new AdminDeleteUserAttributesOperation(),
        new ListUsersOperation(),
        new CreateGroupOperation(),
        new GetGroupOperation(),
        new UpdateGroupOperation(),
        new DeleteGroupOperation(),
        new ListGroupsOperation(),
        new AdminAddUserToGroupOperation(),
        new AdminRemoveUserFromGroupOperation(),
        new AdminListGroupsForUserOperation(),
        new ListUsersInGroupOperation(),
        new AdminLinkProviderForUserOperation(),
        new AdminDisableProviderForUserOperation(),
        new GetCSVHeaderOperation(),
        new CreateUserImportJobOperation(),
        new StartUserImportJobOperation(),
        new StopUserImportJobOperation(),
        new DescribeUserImportJobOperation(),
        new ListUserImportJobsOperation(),
        new InitiateAuthOperation(),
        new RespondToAuthChallengeOperation(),
        new GetTokensFromRefreshTokenOperation(),
        new RevokeTokenOperation(),
        new GlobalSignOutOperation(),
    ];
}
