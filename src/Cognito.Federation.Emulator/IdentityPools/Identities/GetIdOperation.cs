namespace Cognito.Federation.Emulator;

/// <summary>Gives the identity id of a login, always the same one; without a login, a new guest each time.</summary>
internal sealed class GetIdOperation() : JsonOperation<GetIdRequest, GetIdResponse>(IdentityPoolJson.Default.GetIdRequest, IdentityPoolJson.Default.GetIdResponse)
{
    public override string Target => IdentityPoolOperations.Prefix + "GetId";

    public override async Task<GetIdResponse> InvokeAsync(OperationContext context, GetIdRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        if (request.AccountId is { } account && account != context.State.AccountId)
            throw AwsException.ResourceNotFound($"IdentityPool '{pool.Id}' not found.");
        var logins = await context.State.Logins.VerifyAsync(pool, request.Logins);
        if (logins.Count == 0 && !pool.Settings.AllowsGuests)
            throw AwsException.NotAuthorized("Unauthenticated access is not supported for this identity pool.");
        lock (pool.Gate)
        {
            var identity = logins.Count == 0 ? pool.Identities.CreateGuest(context.Now) : pool.Identities.Resolve(logins, context.Now);
            return new GetIdResponse { IdentityId = identity.Id };
        }
    }
}
