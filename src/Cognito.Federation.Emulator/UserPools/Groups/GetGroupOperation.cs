namespace Cognito.Federation.Emulator;

/// <summary>A group is read.</summary>
internal sealed class GetGroupOperation()
    : JsonOperation<GetGroupRequest, GetGroupResponse>(GroupsJson.Default.GetGroupRequest, GroupsJson.Default.GetGroupResponse)
{
    public override string Target => UserPoolOperations.Prefix + "GetGroup";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<GetGroupResponse> InvokeAsync(OperationContext context, GetGroupRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
            return Task.FromResult(new GetGroupResponse { Group = GroupType.Of(pool, pool.Groups.Get(request.GroupName)) });
    }
}
