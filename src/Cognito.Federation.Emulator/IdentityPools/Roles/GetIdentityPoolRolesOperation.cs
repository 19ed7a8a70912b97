namespace Cognito.Federation.Emulator;

/// <summary>Tells which roles guests and signed-in users play.</summary>
internal sealed class GetIdentityPoolRolesOperation()
    : JsonOperation<IdentityPoolIdRequest, GetIdentityPoolRolesResponse>(IdentityPoolJson.Default.IdentityPoolIdRequest, IdentityPoolJson.Default.GetIdentityPoolRolesResponse)
{
    public override string Target => IdentityPoolOperations.Prefix + "GetIdentityPoolRoles";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<GetIdentityPoolRolesResponse> InvokeAsync(OperationContext context, IdentityPoolIdRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        var roles = new Dictionary<string, string>();
        lock (pool.Gate)
        {
            if (pool.UserRole is { } user)
                roles[SetIdentityPoolRolesOperation.ForUsers] = user;
            if (pool.GuestRole is { } guest)
                roles[SetIdentityPoolRolesOperation.ForGuests] = guest;
        }

        return Task.FromResult(new GetIdentityPoolRolesResponse { IdentityPoolId = pool.Id, Roles = roles });
    }
}
