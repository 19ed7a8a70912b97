namespace Cognito.Federation.Emulator;

/// <summary>Lists the groups of a user by name, a page at a time.</summary>
internal sealed class AdminListGroupsForUserOperation()
    : JsonOperation<AdminListGroupsForUserRequest, AdminListGroupsForUserResponse>(GroupsJson.Default.AdminListGroupsForUserRequest, GroupsJson.Default.AdminListGroupsForUserResponse)
{
    public override string Target => UserPoolOperations.Prefix + "AdminListGroupsForUser";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<AdminListGroupsForUserResponse> InvokeAsync(OperationContext context, AdminListGroupsForUserRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var page = SortedPage.Of(pool.Groups.Of(AdminUsers.Get(pool, request.Username)), static group => group.Name, request.Limit, request.NextToken);
            return Task.FromResult(new AdminListGroupsForUserResponse { Groups = [.. page.Items.Select(group => GroupType.Of(pool, group))], NextToken = page.NextToken });
        }
    }
}
