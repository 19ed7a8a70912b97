namespace Cognito.Federation.Emulator;

/// <summary>A user is gone for good, with tokens and memberships.</summary>
internal sealed class AdminDeleteUserOperation()
    : JsonOperation<AdminDeleteUserRequest, NoResponse>(AdministrationJson.Default.AdminDeleteUserRequest, AdministrationJson.Default.NoResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminDeleteUser";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<NoResponse> InvokeAsync(OperationContext context, AdminDeleteUserRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            UserRegistration.Remove(pool, AdminUsers.Get(pool, request.Username));
            return Task.FromResult(new NoResponse());
        }
    }
}
