namespace Cognito.Federation.Emulator;

/// <summary>Says which roles guests and signed-in users play, and how tokens choose among roles; replaces what was said before.</summary>
internal sealed class SetIdentityPoolRolesOperation()
    : JsonOperation<SetIdentityPoolRolesRequest, NothingMore>(IdentityPoolJson.Default.SetIdentityPoolRolesRequest, IdentityPoolJson.Default.NothingMore)
{
    public const string ForUsers = "authenticated";
    public const string ForGuests = "unauthenticated";

    public override string Target => IdentityPoolOperations.Prefix + "SetIdentityPoolRoles";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<NothingMore> InvokeAsync(OperationContext context, SetIdentityPoolRolesRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        foreach (var (provider, mapping) in request.RoleMappings ?? [])
        {
            mapping.RefuseContradictions(provider);
            if (!pool.Maps(provider))
                throw AwsException.InvalidParameter($"'{provider}' is not a provider of identity pool '{pool.Id}' that roles can be mapped for; a user pool's is its provider name, a colon and the app client's id.");
        }

        var ruled = (request.RoleMappings ?? []).Values.SelectMany(static mapping => mapping.RulesConfiguration?.Rules ?? []).Select(static rule => rule.RoleARN);
        foreach (var arn in request.Roles!.Values.Concat(ruled))
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
            pool.RoleMappings = request.RoleMappings ?? [];
        }

        return Task.FromResult(new NothingMore());
    }
}
