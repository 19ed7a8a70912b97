namespace Cognito.Federation.Emulator;

/// <summary>Lists the users in a group, oldest first, a page at a time.</summary>
internal sealed class ListUsersInGroupOperation()
    : JsonOperation<ListUsersInGroupRequest, ListUsersInGroupResponse>(GroupsJson.Default.ListUsersInGroupRequest, GroupsJson.Default.ListUsersInGroupResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ListUsersInGroup";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<ListUsersInGroupResponse> InvokeAsync(OperationContext context, ListUsersInGroupRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var page = UserPages.Of(pool.Groups.Get(request.GroupName).Members, request.Limit, request.NextToken);
            return Task.FromResult(new ListUsersInGroupResponse { Users = [.. page.Items.Select(UserType.Of)], NextToken = page.NextToken });
        }
    }
}
