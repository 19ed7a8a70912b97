namespace Cognito.Federation.Emulator;

/// <summary>Lists the jobs of a pool, a page at a time.</summary>
internal sealed class ListUserImportJobsOperation()
    : JsonOperation<ListUserImportJobsRequest, ListUserImportJobsResponse>(ImportJson.Default.ListUserImportJobsRequest, ImportJson.Default.ListUserImportJobsResponse)
{
    public override string Target => UserPoolOperations.Prefix + "ListUserImportJobs";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<ListUserImportJobsResponse> InvokeAsync(OperationContext context, ListUserImportJobsRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var page = SortedPage.Of(pool.Imports.All(context.Now), static job => job.Id, request.MaxResults, request.PaginationToken);
            return Task.FromResult(new ListUserImportJobsResponse
            {
                UserImportJobs = [.. page.Items.Select(job => UserImportJobType.Of(context.State, pool, job))],
                PaginationToken = page.NextToken,
            });
        }
    }
}
