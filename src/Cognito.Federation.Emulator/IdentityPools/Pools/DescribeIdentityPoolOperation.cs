namespace Cognito.Federation.Emulator;

/// <summary>Tells what an identity pool was made with.</summary>
internal sealed class DescribeIdentityPoolOperation()
    : JsonOperation<IdentityPoolIdRequest, IdentityPoolDescription>(IdentityPoolJson.Default.IdentityPoolIdRequest, IdentityPoolJson.Default.IdentityPoolDescription)
{
    public override string Target => IdentityPoolOperations.Prefix + "DescribeIdentityPool";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<IdentityPoolDescription> InvokeAsync(OperationContext context, IdentityPoolIdRequest request)
        => Task.FromResult(IdentityPoolDescription.Of(context.State.IdentityPools.Get(request.IdentityPoolId!)));
}
