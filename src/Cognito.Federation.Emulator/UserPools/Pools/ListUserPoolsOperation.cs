namespace Cognito.Federation.Emulator;

/// <summary>Lists the user pools, oldest first, a page at a time.</summary>
internal sealed class ListUserPoolsOperation()
    : JsonOperation<ListUserPoolsRequest, ListUserPoolsResponse>(PoolsJson.Default.ListUserPoolsRequest, PoolsJson.Default.ListUserPoolsResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ListUserPools";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<ListUserPoolsResponse> InvokeAsync(OperationContext context, ListUserPoolsRequest request)
    {
        var page = Page.Of(context.State.UserPools.All, pool => pool.Id, request.MaxResults, request.NextToken);
        return Task.FromResult(new ListUserPoolsResponse
        {
            UserPools = [.. page.Items.Select(pool => new UserPoolDescriptionType { Id = pool.Id, Name = pool.Name, CreationDate = pool.CreatedAt, LastModifiedDate = pool.ModifiedAt })],
            NextToken = page.NextToken,
        });
    }
}
