namespace Cognito.Federation.Emulator;

/// <summary>A disabled user may sign in again.</summary>
internal sealed class AdminEnableUserOperation()
    : JsonOperation<AdminEnableUserRequest, AdminEnableUserResponse>(AdministrationJson.Default.AdminEnableUserRequest, AdministrationJson.Default.AdminEnableUserResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminEnableUser";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminEnableUserResponse> InvokeAsync(OperationContext context, AdminEnableUserRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var user = AdminUsers.Get(pool, request.Username);
            (user.Enabled, user.ModifiedAt) = (true, context.Now);
            return Task.FromResult(new AdminEnableUserResponse());
        }
    }
}
