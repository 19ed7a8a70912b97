namespace Cognito.Federation.Emulator;

/// <summary>Reads a user pool's settings.</summary>
internal sealed class DescribeUserPoolOperation()
    : JsonOperation<DescribeUserPoolRequest, DescribeUserPoolResponse>(PoolsJson.Default.DescribeUserPoolRequest, PoolsJson.Default.DescribeUserPoolResponse)
{
    public override string Target => UserPoolOperations.Prefix + "DescribeUserPool";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<DescribeUserPoolResponse> InvokeAsync(OperationContext context, DescribeUserPoolRequest request) =>
        Task.FromResult(new DescribeUserPoolResponse { UserPool = UserPoolDescriptions.Describe(context.State, context.State.UserPools.Get(request.UserPoolId)) });
}
