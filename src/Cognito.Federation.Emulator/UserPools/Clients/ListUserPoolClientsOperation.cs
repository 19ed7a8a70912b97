namespace Cognito.Federation.Emulator;

/// <summary>Lists the app clients of a pool, oldest first, a page at a time.</summary>
internal sealed class ListUserPoolClientsOperation()
    : JsonOperation<ListUserPoolClientsRequest, ListUserPoolClientsResponse>(ClientsJson.Default.ListUserPoolClientsRequest, ClientsJson.Default.ListUserPoolClientsResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ListUserPoolClients";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<ListUserPoolClientsResponse> InvokeAsync(OperationContext context, ListUserPoolClientsRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        var page = Page.Of(pool.Clients, client => client.Id, request.MaxResults, request.NextToken);
        return Task.FromResult(new ListUserPoolClientsResponse
        {
            UserPoolClients = [.. page.Items.Select(client => new UserPoolClientDescription { ClientId = client.Id, UserPoolId = pool.Id, ClientName = client.Name })],
            NextToken = page.NextToken,
        });
    }
}
