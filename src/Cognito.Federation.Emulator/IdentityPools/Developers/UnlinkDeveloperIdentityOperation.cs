namespace Cognito.Federation.Emulator;

/// <summary>Takes one of the owner's users from an identity; who is a new identity next time.</summary>
internal sealed class UnlinkDeveloperIdentityOperation()
    : JsonOperation<UnlinkDeveloperIdentityRequest, NoResponse>(IdentityPoolJson.Default.UnlinkDeveloperIdentityRequest, IdentityPoolJson.Default.NoResponse)
{
    public override string Target => IdentityPoolOperations.Prefix + "UnlinkDeveloperIdentity";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<NoResponse> InvokeAsync(OperationContext context, UnlinkDeveloperIdentityRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        var user = DeveloperUsers.Of(pool, request.DeveloperProviderName!, request.DeveloperUserIdentifier!);
        lock (pool.Gate)
        {
            var identity = DeveloperUsers.Identity(pool, request.IdentityId!);
            if (DeveloperUsers.Identity(pool, user) != identity)
                throw new AwsException("ResourceConflictException", "The developer user identifier is linked to a different identity.");
            pool.Identities.Unlink(identity, user, context.Now);
        }

        return Task.FromResult(new NoResponse());
    }
}
