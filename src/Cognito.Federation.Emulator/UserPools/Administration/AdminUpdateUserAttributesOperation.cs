namespace Cognito.Federation.Emulator;

/// <summary>An administrator changes attributes: an empty value removes one.</summary>
internal sealed class AdminUpdateUserAttributesOperation()
    : JsonOperation<AdminUpdateUserAttributesRequest, AdminUpdateUserAttributesResponse>(AdministrationJson.Default.AdminUpdateUserAttributesRequest, AdministrationJson.Default.AdminUpdateUserAttributesResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminUpdateUserAttributes";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminUpdateUserAttributesResponse> InvokeAsync(OperationContext context, AdminUpdateUserAttributesRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var user = AdminUsers.Get(pool, request.Username);
            AdminAttributes.Update(context, pool, user, request.UserAttributes.ToPairs().ToList());
            return Task.FromResult(new AdminUpdateUserAttributesResponse());
        }
    }
}
