namespace Cognito.Federation.Emulator;

/// <summary>Tells which roles guests and signed-in users play, and how tokens choose among roles.</summary>
internal sealed class GetIdentityPoolRolesOperation()
    : JsonOperation<IdentityPoolIdRequest, GetIdentityPoolRolesResponse>(IdentityPoolJson.Default.IdentityPoolIdRequest, IdentityPoolJson.Default.GetIdentityPoolRolesResponse)
{
    public override string Target => IdentityPoolOperations.Prefix + "GetIdentityPoolRoles";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<GetIdentityPoolRolesResponse> InvokeAsync(OperationContext context, IdentityPoolIdRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        var roles = new Dictionary<string, string>();
        IReadOnlyDictionary<string, RoleMapping> mappings;
        lock (pool.Gate)
        {
            if (pool.UserRole is { } user)
                roles[SetIdentityPoolRolesOperation.ForUsers] = user;
            if (pool.GuestRole is { } guest)
                roles[SetIdentityPoolRolesOperation.ForGuests] = guest;
            mappings = pool.RoleMappings;
        }

        return Task.FromResult(new GetIdentityPoolRolesResponse { IdentityPoolId = pool.Id, Roles = roles, RoleMappings = mappings.Count == 0 ? null : mappings });
    }
}
