namespace Cognito.Federation.Emulator;

/// <summary>A job is made, with the address to which its file goes.</summary>
internal sealed class CreateUserImportJobOperation()
    : JsonOperation<CreateUserImportJobRequest, CreateUserImportJobResponse>(ImportJson.Default.CreateUserImportJobRequest, ImportJson.Default.CreateUserImportJobResponse)
{
    public override string Target => UserPoolOperations.Prefix + "CreateUserImportJob";

    public override OperationAccess Access => OperationAccess.Signed;

    public override Task<CreateUserImportJobResponse> InvokeAsync(OperationContext context, CreateUserImportJobRequest request)
    {
        context.Refuse(nameof(request.PasswordHashingAlgorithm), request.PasswordHashingAlgorithm is not null, "(users of an import have no password here)");
        var pool = context.State.UserPools.Get(request.UserPoolId);
        lock (pool.Gate)
        {
            var job = pool.Imports.Add(request.JobName, request.CloudWatchLogsRoleArn, context.Now);
            return Task.FromResult(new CreateUserImportJobResponse { UserImportJob = UserImportJobType.Of(context.State, pool, job) });
        }
    }
}
