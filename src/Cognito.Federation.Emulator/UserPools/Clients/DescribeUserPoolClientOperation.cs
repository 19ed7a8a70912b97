namespace Cognito.Federation.Emulator;

/// <summary>Reads an app client's settings, its secret among them.</summary>
internal sealed class DescribeUserPoolClientOperation()
    : JsonOperation<DescribeUserPoolClientRequest, DescribeUserPoolClientResponse>(ClientsJson.Default.DescribeUserPoolClientRequest, ClientsJson.Default.DescribeUserPoolClientResponse)
{
    public override string Target => UserPoolOperations.Prefix + "DescribeUserPoolClient";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<DescribeUserPoolClientResponse> InvokeAsync(OperationContext context, DescribeUserPoolClientRequest request)
    {
        var client = context.State.UserPools.Get(request.UserPoolId).GetClient(request.ClientId);
        return Task.FromResult(new DescribeUserPoolClientResponse { UserPoolClient = UserPoolClientType.Of(client) });
    }
}
