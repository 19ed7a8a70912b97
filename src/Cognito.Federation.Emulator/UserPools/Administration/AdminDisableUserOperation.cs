namespace Cognito.Federation.Emulator;

/// <summary>A user may not sign in any more, and all tokens of theirs are ended.</summary>
internal sealed class AdminDisableUserOperation()
    : JsonOperation<AdminDisableUserRequest, AdminDisableUserResponse>(AdministrationJson.Default.AdminDisableUserRequest, AdministrationJson.Default.AdminDisableUserResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminDisableUser";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminDisableUserResponse> InvokeAsync(OperationContext context, AdminDisableUserRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var user = AdminUsers.Get(pool, request.Username);
            (user.Enabled, user.ModifiedAt) = (false, context.Now);
            pool.Authentication.Grants.RevokeAll(user.Subject);
            return Task.FromResult(new AdminDisableUserResponse());
        }
    }
}
