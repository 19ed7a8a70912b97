namespace Cognito.Federation.Emulator;

/// <summary>An administrator removes attributes.</summary>
internal sealed class AdminDeleteUserAttributesOperation()
    : JsonOperation<AdminDeleteUserAttributesRequest, AdminDeleteUserAttributesResponse>(AdministrationJson.Default.AdminDeleteUserAttributesRequest, AdministrationJson.Default.AdminDeleteUserAttributesResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminDeleteUserAttributes";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminDeleteUserAttributesResponse> InvokeAsync(OperationContext context, AdminDeleteUserAttributesRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var user = AdminUsers.Get(pool, request.Username);
            AdminAttributes.Delete(context, pool, user, request.UserAttributeNames);
            return Task.FromResult(new AdminDeleteUserAttributesResponse());
        }
    }
}
