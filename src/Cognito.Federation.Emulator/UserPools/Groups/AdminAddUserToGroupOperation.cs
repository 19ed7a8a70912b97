namespace Cognito.Federation.Emulator;

/// <summary>A user is put into a group; nothing happens to one who is in it.</summary>
internal sealed class AdminAddUserToGroupOperation()
    : JsonOperation<AdminAddUserToGroupRequest, NoResponse>(GroupsJson.Default.AdminAddUserToGroupRequest, GroupsJson.Default.NoResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminAddUserToGroup";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<NoResponse> InvokeAsync(OperationContext context, AdminAddUserToGroupRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var user = AdminUsers.Get(pool, request.Username);
            pool.Groups.Get(request.GroupName).Members.Add(user);
            return Task.FromResult(new NoResponse());
        }
    }
}
