namespace Cognito.Federation.Emulator;

/// <summary>A job reads its file. It is over when this answers; the answer says that it is about to run, as the service does.</summary>
internal sealed class StartUserImportJobOperation()
    : JsonOperation<StartUserImportJobRequest, StartUserImportJobResponse>(ImportJson.Default.StartUserImportJobRequest, ImportJson.Default.StartUserImportJobResponse)
{
    public override string Target => UserPoolOperations.Prefix + "StartUserImportJob";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<StartUserImportJobResponse> InvokeAsync(OperationContext context, StartUserImportJobRequest request)
    {
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var job = pool.Imports.Get(request.JobId, context.Now);
            if (job.Status != ImportStatus.Created)
                throw ImportJobs.WrongState("start", job);
            if (job.File is null)
                throw new AwsException("PreconditionNotMetException", "The CSV file of the job has not been uploaded.");
            job.Start(context.Now);
            var answer = UserImportJobType.Of(context.State, pool, job);
            ImportRun.Run(context, pool, job);
            return Task.FromResult(new StartUserImportJobResponse { UserImportJob = answer });
        }
    }
}
