namespace Cognito.Federation.Emulator;

/// <summary>Lists the identity pools, oldest first, in pages.</summary>
internal sealed class ListIdentityPoolsOperation()
    : JsonOperation<ListIdentityPoolsRequest, ListIdentityPoolsResponse>(IdentityPoolJson.Default.ListIdentityPoolsRequest, IdentityPoolJson.Default.ListIdentityPoolsResponse)
{
    public override string Target => IdentityPoolOperations.Prefix + "ListIdentityPools";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<ListIdentityPoolsResponse> InvokeAsync(OperationContext context, ListIdentityPoolsRequest request)
    {
        var pools = context.State.IdentityPools.All;
        var start = 0;
        if (request.NextToken is { } after)
        {
            // A page ends with the id of its last pool, which is what the next one begins after.
            start = pools.Select(static p => p.Id).ToList().IndexOf(after) + 1;
            if (start == 0)
                throw AwsException.InvalidParameter("NextToken is not one that ListIdentityPools has answered, or its pool was deleted since.");
        }

        var page = pools.Skip(start).Take(request.MaxResults!.Value).ToList();
        return Task.FromResult(new ListIdentityPoolsResponse
        {
            IdentityPools = page.ConvertAll(static p => new IdentityPoolSummary { IdentityPoolId = p.Id, IdentityPoolName = p.Name }),
            NextToken = start + page.Count < pools.Count ? page[^1].Id : null,
        });
    }
}
