namespace Cognito.Federation.Emulator;

/// <summary>Says which roles guests and signed-in users play; replaces what was said before.</summary>
internal sealed class SetIdentityPoolRolesOperation()
    : JsonOperation<SetIdentityPoolRolesRequest, NothingMore>(IdentityPoolJson.Default.SetIdentityPoolRolesRequest, IdentityPoolJson.Default.NothingMore)
{
    public const string ForUsers = "authenticated";
    public const string ForGuests = "unauthenticated";

    public override string Target => IdentityPoolOperations.Prefix + "SetIdentityPoolRoles";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<NothingMore> InvokeAsync(OperationContext context, SetIdentityPoolRolesRequest request)
    {
        context.Refuse(nameof(request.RoleMappings), request.RoleMappings is { Count: > 0 }, "yet: role mappings");
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        foreach (var arn in request.Roles!.Values)
        {
            try
            {
                context.State.Roles.Get(arn);
            }
            catch (FormatException malformed)
            {
                throw AwsException.InvalidParameter(malformed.Message);
            }
        }

        lock (pool.Gate)
        {
            pool.UserRole = request.Roles.GetValueOrDefault(ForUsers);
            pool.GuestRole = request.Roles.GetValueOrDefault(ForGuests);
        }

        return Task.FromResult(new NothingMore());
    }
}
