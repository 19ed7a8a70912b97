namespace Cognito.Federation.Emulator;

/// <summary>Removes an identity pool with its identities. Credentials that were issued live on until they expire.</summary>
internal sealed class DeleteIdentityPoolOperation()
    : JsonOperation<IdentityPoolIdRequest, NothingMore>(IdentityPoolJson.Default.IdentityPoolIdRequest, IdentityPoolJson.Default.NothingMore)
{
    public override string Target => IdentityPoolOperations.Prefix + "DeleteIdentityPool";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<NothingMore> InvokeAsync(OperationContext context, IdentityPoolIdRequest request)
    {
        context.State.IdentityPools.Remove(request.IdentityPoolId!);
        return Task.FromResult(new NothingMore());
    }
}
