namespace Cognito.Federation.Emulator;

/// <summary>Deletes an app client.</summary>
internal sealed class DeleteUserPoolClientOperation()
    : JsonOperation<DeleteUserPoolClientRequest, DeleteUserPoolClientResponse>(ClientsJson.Default.DeleteUserPoolClientRequest, ClientsJson.Default.DeleteUserPoolClientResponse)
{
    public override string Target => UserPoolOperations.Prefix + "DeleteUserPoolClient";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<DeleteUserPoolClientResponse> InvokeAsync(OperationContext context, DeleteUserPoolClientRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        pool.RemoveClient(pool.GetClient(request.ClientId).Id);
        return Task.FromResult(new DeleteUserPoolClientResponse());
    }
}
