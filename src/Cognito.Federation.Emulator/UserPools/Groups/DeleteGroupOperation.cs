namespace Cognito.Federation.Emulator;

/// <summary>A group is gone; its members stay.</summary>
internal sealed class DeleteGroupOperation()
    : JsonOperation<DeleteGroupRequest, NoResponse>(GroupsJson.Default.DeleteGroupRequest, GroupsJson.Default.NoResponse)
{
    public override string Target => UserPoolOperations.Prefix + "DeleteGroup";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<NoResponse> InvokeAsync(OperationContext context, DeleteGroupRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            pool.Groups.Remove(pool.Groups.Get(request.GroupName));
            return Task.FromResult(new NoResponse());
        }
    }
}
