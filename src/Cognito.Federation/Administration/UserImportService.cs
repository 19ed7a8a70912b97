using System.Runtime.CompilerServices;
using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>Imports into one pool.</summary>
internal sealed class UserImportService(AdministrationContext pool) : IUserImport
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<string>> GetHeaderAsync(CancellationToken cancellationToken = default)
    {
        var operation = ImportOperations.GetCSVHeader;
        var reply = await pool.SendAsync(operation, new GetCsvHeaderCall { UserPoolId = pool.PoolId }, cancellationToken).ConfigureAwait(false);
        return reply.CSVHeader is { Count: > 0 } header ? header : throw ErrorTranslation.Unreadable(operation.Name, "it holds no columns.");
    }

    public async Task<UserImportJob> StartAsync(string jobName, string logRoleArn, Stream file, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(jobName);
        ArgumentException.ThrowIfNullOrEmpty(logRoleArn);
        var upload = new ImportUpload(pool.Pool, file);
        var operation = ImportOperations.CreateUserImportJob;
        var created = await pool.SendAsync(operation, new CreateUserImportJobCall { UserPoolId = pool.PoolId, JobName = jobName, CloudWatchLogsRoleArn = logRoleArn }, cancellationToken).ConfigureAwait(false);
        var job = UserImportJob.From(created.UserImportJob, operation.Name);
        await upload.SendAsync(created.UserImportJob!.PreSignedUrl, cancellationToken).ConfigureAwait(false);
        return await SendAsync(ImportOperations.StartUserImportJob, job.Id, cancellationToken).ConfigureAwait(false);
    }

    public async Task<UserImportJob?> GetAsync(string jobId, CancellationToken cancellationToken = default)
    {
        try
        {
            return await SendAsync(ImportOperations.DescribeUserImportJob, jobId, cancellationToken).ConfigureAwait(false);
        }
        catch (CognitoFederationException e) when (e.Code == CognitoErrorCode.ResourceNotFound)
        {
            return null;
        }
    }

    public IAsyncEnumerable<UserImportJob> WatchAsync(string jobId, TimeSpan? interval = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(jobId);
        var wait = interval ?? DefaultInterval;
        if (wait <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(interval), wait, "Expected more than no time.");
        return FollowAsync(jobId, wait, cancellationToken);
    }

    public Task<UserImportJob> StopAsync(string jobId, CancellationToken cancellationToken = default) =>
        SendAsync(ImportOperations.StopUserImportJob, jobId, cancellationToken);

    public IAsyncEnumerable<UserImportJob> ListAsync(CancellationToken cancellationToken = default) => Pages.WalkAsync(
        ImportOperations.ListUserImportJobs.Name,
        (token, cancel) => pool.SendAsync(
            ImportOperations.ListUserImportJobs,
            new ListUserImportJobsCall { UserPoolId = pool.PoolId, MaxResults = Pages.Size, PaginationToken = token },
            cancel),
        static page => page.UserImportJobs?.Select(job => UserImportJob.From(job, ImportOperations.ListUserImportJobs.Name)),
        static page => page.PaginationToken,
        cancellationToken);

    private async IAsyncEnumerable<UserImportJob> FollowAsync(string jobId, TimeSpan wait, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        UserImportJob? last = null;
        while (true)
        {
            var job = await SendAsync(ImportOperations.DescribeUserImportJob, jobId, cancellationToken).ConfigureAwait(false);
            if (job != last)
                yield return job;
            if (job.Status.IsFinal)
                yield break;
            last = job;
            await Task.Delay(wait, pool.Pool.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<UserImportJob> SendAsync(WireOperation<ImportJobCall, ImportJobReply> operation, string jobId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(jobId);
        var reply = await pool.SendAsync(operation, new ImportJobCall { UserPoolId = pool.PoolId, JobId = jobId }, cancellationToken).ConfigureAwait(false);
        return UserImportJob.From(reply.UserImportJob, operation.Name);
    }
}
