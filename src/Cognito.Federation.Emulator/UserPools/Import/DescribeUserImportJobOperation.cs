namespace Cognito.Federation.Emulator;

/// <summary>A job is read.</summary>
internal sealed class DescribeUserImportJobOperation()
    : JsonOperation<DescribeUserImportJobRequest, DescribeUserImportJobResponse>(ImportJson.Default.DescribeUserImportJobRequest, ImportJson.Default.DescribeUserImportJobResponse)
{
    public override string Target => UserPoolOperations.Prefix + "DescribeUserImportJob";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<DescribeUserImportJobResponse> InvokeAsync(OperationContext context, DescribeUserImportJobRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
            return Task.FromResult(new DescribeUserImportJobResponse { UserImportJob = UserImportJobType.Of(context.State, pool, pool.Imports.Get(request.JobId, context.Now)) });
    }
}
