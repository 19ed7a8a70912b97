namespace Cognito.Federation.Emulator;

/// <summary>A group changes; what is not given stays.</summary>
internal sealed class UpdateGroupOperation()
    : JsonOperation<UpdateGroupRequest, UpdateGroupResponse>(GroupsJson.Default.UpdateGroupRequest, GroupsJson.Default.UpdateGroupResponse)
{
    public override string Target => UserPoolOperations.Prefix + "UpdateGroup";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<UpdateGroupResponse> InvokeAsync(OperationContext context, UpdateGroupRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var group = pool.Groups.Get(request.GroupName);
            group.Description = request.Description ?? group.Description;
            group.Precedence = request.Precedence ?? group.Precedence;
            group.RoleArn = request.RoleArn ?? group.RoleArn;
            group.ModifiedAt = context.Now;
            return Task.FromResult(new UpdateGroupResponse { Group = GroupType.Of(pool, group) });
        }
    }
}
