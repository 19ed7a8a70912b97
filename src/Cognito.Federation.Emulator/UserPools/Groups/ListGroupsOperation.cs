namespace Cognito.Federation.Emulator;

/// <summary>Lists the groups of a pool by name, a page at a time.</summary>
internal sealed class ListGroupsOperation()
    : JsonOperation<ListGroupsRequest, ListGroupsResponse>(GroupsJson.Default.ListGroupsRequest, GroupsJson.Default.ListGroupsResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ListGroups";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<ListGroupsResponse> InvokeAsync(OperationContext context, ListGroupsRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var page = SortedPage.Of(pool.Groups.All, static group => group.Name, request.Limit, request.NextToken);
            return Task.FromResult(new ListGroupsResponse { Groups = [.. page.Items.Select(group => GroupType.Of(pool, group))], NextToken = page.NextToken });
        }
    }
}
