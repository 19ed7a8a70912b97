namespace Cognito.Federation.Emulator;

/// <summary>All tokens of a user are ended, whichever client they came from.</summary>
internal sealed class AdminUserGlobalSignOutOperation()
    : JsonOperation<AdminUserGlobalSignOutRequest, AdminUserGlobalSignOutResponse>(AdministrationJson.Default.AdminUserGlobalSignOutRequest, AdministrationJson.Default.AdminUserGlobalSignOutResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminUserGlobalSignOut";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminUserGlobalSignOutResponse> InvokeAsync(OperationContext context, AdminUserGlobalSignOutRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            pool.Authentication.Grants.RevokeAll(AdminUsers.Get(pool, request.Username).Subject);
            return Task.FromResult(new AdminUserGlobalSignOutResponse());
        }
    }
}
