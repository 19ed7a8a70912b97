namespace Cognito.Federation.Emulator;

/// <summary>Tells which providers' logins an identity has, and since when it is there.</summary>
internal sealed class DescribeIdentityOperation()
    : JsonOperation<IdentityIdRequest, IdentityDescription>(IdentityPoolJson.Default.IdentityIdRequest, IdentityPoolJson.Default.IdentityDescription)
{
    public override string Target => IdentityPoolOperations.Prefix + "DescribeIdentity";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<IdentityDescription> InvokeAsync(OperationContext context, IdentityIdRequest request)
    {
        var pool = context.State.IdentityPools.GetPoolOf(request.IdentityId!);
        lock (pool.Gate)
            return Task.FromResult(IdentityDescription.Of(DeveloperUsers.Identity(pool, request.IdentityId!)));
    }
}
