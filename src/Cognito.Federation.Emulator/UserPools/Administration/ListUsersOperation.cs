namespace Cognito.Federation.Emulator;

/// <summary>Lists users, oldest first, a page at a time: all of them, or those whom a filter finds.</summary>
internal sealed class ListUsersOperation()
    : JsonOperation<ListUsersRequest, ListUsersResponse>(AdministrationJson.Default.ListUsersRequest, AdministrationJson.Default.ListUsersResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ListUsers";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<ListUsersResponse> InvokeAsync(OperationContext context, ListUsersRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        var filter = UserSearch.Parse(request.Filter);
        lock (pool.Gate)
        {
            var page = UserPages.Of(pool.Users.All.Where(filter), request.Limit, request.PaginationToken);
            return Task.FromResult(new ListUsersResponse
            {
                Users = [.. page.Items.Select(user => Describe(user, request.AttributesToGet))],
                PaginationToken = page.NextToken,
            });
        }
    }

    private static UserType Describe(PoolUser user, IReadOnlyList<string>? wanted)
    {
        if (wanted is not { Count: > 0 })
            return UserType.Of(user);
        // The service refuses the whole list for one user who lacks an attribute that was asked for.
        if (wanted.Any(name => user.Attribute(name) is null))
            throw AwsException.InvalidParameter("One or more requested attributes do not exist.");
        return UserType.Of(user, wanted);
    }
}
