namespace Cognito.Federation.Emulator;

/// <summary>A job that is not over is stopped.</summary>
internal sealed class StopUserImportJobOperation()
    : JsonOperation<StopUserImportJobRequest, StopUserImportJobResponse>(ImportJson.Default.StopUserImportJobRequest, ImportJson.Default.StopUserImportJobResponse)
{
    public override string Target => UserPoolOperations.Prefix + "StopUserImportJob";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<StopUserImportJobResponse> InvokeAsync(OperationContext context, StopUserImportJobRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var job = pool.Imports.Get(request.JobId, context.Now);
            if (job.Status != ImportStatus.Created)
                throw ImportJobs.WrongState("stop", job);
            job.End(ImportStatus.Stopped, "The import was stopped.", context.Now);
            return Task.FromResult(new StopUserImportJobResponse { UserImportJob = UserImportJobType.Of(context.State, pool, job) });
        }
    }
}
