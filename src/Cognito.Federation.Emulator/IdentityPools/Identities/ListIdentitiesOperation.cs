namespace Cognito.Federation.Emulator;

/// <summary>Lists the identities of a pool by their ids, in pages; those that were merged into others may be left out.</summary>
internal sealed class ListIdentitiesOperation()
    : JsonOperation<ListIdentitiesRequest, ListIdentitiesResponse>(IdentityPoolJson.Default.ListIdentitiesRequest, IdentityPoolJson.Default.ListIdentitiesResponse)
{
    public override string Target => IdentityPoolOperations.Prefix + "ListIdentities";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<ListIdentitiesResponse> InvokeAsync(OperationContext context, ListIdentitiesRequest request)
    {
        var pool = context.State.IdentityPools.Get(request.IdentityPoolId!);
        lock (pool.Gate)
        {
            var shown = pool.Identities.All.Where(identity => request.HideDisabled != true || !identity.IsDisabled);
            var page = SortedPage.Of(shown, static identity => identity.Id, request.MaxResults, request.NextToken);
            return Task.FromResult(new ListIdentitiesResponse
            {
                IdentityPoolId = pool.Id,
                Identities = [.. page.Items.Select(IdentityDescription.Of)],
                NextToken = page.NextToken,
            });
        }
    }
}
