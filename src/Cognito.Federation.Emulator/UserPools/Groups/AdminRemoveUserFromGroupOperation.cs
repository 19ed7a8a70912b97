namespace Cognito.Federation.Emulator;

/// <summary>A user is taken out of a group; nothing happens to one who is not in it.</summary>
internal sealed class AdminRemoveUserFromGroupOperation()
    : JsonOperation<AdminRemoveUserFromGroupRequest, NoResponse>(GroupsJson.Default.AdminRemoveUserFromGroupRequest, GroupsJson.Default.NoResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminRemoveUserFromGroup";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<NoResponse> InvokeAsync(OperationContext context, AdminRemoveUserFromGroupRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var user = AdminUsers.Get(pool, request.Username);
            pool.Groups.Get(request.GroupName).Members.Remove(user);
            return Task.FromResult(new NoResponse());
        }
    }
}
