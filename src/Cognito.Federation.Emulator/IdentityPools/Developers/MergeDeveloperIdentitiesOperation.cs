namespace Cognito.Federation.Emulator;

/// <summary>Makes two of the owner's users one identity: that of the second.</summary>
internal sealed class MergeDeveloperIdentitiesOperation()
    : JsonOperation<MergeDeveloperIdentitiesRequest, GetIdResponse>(IdentityPoolJson.Default.MergeDeveloperIdentitiesRequest, IdentityPoolJson.Default.GetIdResponse)
{
    public override string Target => IdentityPoolOperations.Prefix + "MergeDeveloperIdentities";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<GetIdResponse> InvokeAsync(OperationContext context, MergeDeveloperIdentitiesRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        var source = DeveloperUsers.Of(pool, request.DeveloperProviderName!, request.SourceUserIdentifier!);
        var destination = DeveloperUsers.Of(pool, request.DeveloperProviderName!, request.DestinationUserIdentifier!);
        lock (pool.Gate)
        {
            var (from, to) = (DeveloperUsers.Identity(pool, source), DeveloperUsers.Identity(pool, destination));
            if (from == to)
                throw AwsException.InvalidParameter("The source and destination users already have the same identity.");
            pool.Identities.Merge(from, to, context.Now);
            return Task.FromResult(new GetIdResponse { IdentityId = to.Id });
        }
    }
}
