namespace Cognito.Federation.Emulator;

/// <summary>Deletes a user pool with its clients and users.</summary>
internal sealed class DeleteUserPoolOperation()
    : JsonOperation<DeleteUserPoolRequest, DeleteUserPoolResponse>(PoolsJson.Default.DeleteUserPoolRequest, PoolsJson.Default.DeleteUserPoolResponse)
{
    public override string Target => UserPoolOperations.Prefix + "DeleteUserPool";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<DeleteUserPoolResponse> InvokeAsync(OperationContext context, DeleteUserPoolRequest request)
    {
        if (context.State.UserPools.Get(request.UserPoolId).Settings.DeletionProtection)
            throw AwsException.InvalidParameter("The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.");
        context.State.UserPools.Remove(request.UserPoolId);
        return Task.FromResult(new DeleteUserPoolResponse());
    }
}
