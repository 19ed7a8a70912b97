namespace Cognito.Federation.Emulator;

/// <summary>A group is made.</summary>
internal sealed class CreateGroupOperation()
    : JsonOperation<CreateGroupRequest, CreateGroupResponse>(GroupsJson.Default.CreateGroupRequest, GroupsJson.Default.CreateGroupResponse)
{
    public override string Target => UserPoolOperations.Prefix + "CreateGroup";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<CreateGroupResponse> InvokeAsync(OperationContext context, CreateGroupRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
            return Task.FromResult(new CreateGroupResponse { Group = GroupType.Of(pool, pool.Groups.Add(request.GroupName, request.Description, request.Precedence, request.RoleArn, context.Now)) });
    }
}
