namespace Cognito.Federation.Administration;

/// <summary>Many users at once, from a CSV file. They are made without passwords: each sets one with a code at the first sign-in (<see cref="UserStatus.ResetRequired"/>).</summary>
/// <remarks>Every member throws <see cref="CognitoServiceException"/> for throttling, network, permission and configuration.</remarks>
public interface IUserImport
{
    /// <summary>Reads the columns that a file must have, in Cognito's order. Give them to <see cref="UserImportWriter"/>.</summary>
    /// <remarks>AWS operation: <c>GetCSVHeader</c>.</remarks>
    Task<IReadOnlyList<string>> GetHeaderAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes a job, uploads the file and starts the job.</summary>
    /// <param name="jobName">A name for people: letters, digits, spaces and <c>_+=,.@-</c>; 128 at most.</param>
    /// <param name="logRoleArn">The IAM role with which Cognito writes the job's log to CloudWatch: there stands why rows failed.</param>
    /// <param name="file">The file, made by <see cref="UserImportWriter"/>; read from where it stands to its end, 100 MB at most. It must know its length.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">A value is empty, or the file cannot be read, does not know its length, is empty or too long.</exception>
    /// <exception cref="CognitoServiceException">Besides the usual: the upload was refused (<see cref="CognitoErrorCode.ImportUploadFailed"/>). The job that was made stays behind unused and expires by itself.</exception>
    /// <remarks>AWS operations: <c>CreateUserImportJob</c>, a PUT to the address in its reply, <c>StartUserImportJob</c>. Not repeated after Cognito may have been reached.</remarks>
    Task<UserImportJob> StartAsync(string jobName, string logRoleArn, Stream file, CancellationToken cancellationToken = default);

    /// <summary>Reads a job.</summary>
    /// <returns>The job; null when there is none.</returns>
    /// <remarks>AWS operation: <c>DescribeUserImportJob</c>.</remarks>
    Task<UserImportJob?> GetAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Follows a job until nothing will happen any more: gives its state now, then each change of it.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="interval">The wait between two looks. Default: 5 seconds.</param>
    /// <param name="cancellationToken">Ends the walk; the job goes on.</param>
    /// <exception cref="CognitoServiceException">Besides the usual: no such job (<see cref="CognitoErrorCode.ResourceNotFound"/>).</exception>
    /// <remarks>AWS operation: <c>DescribeUserImportJob</c>, again and again.</remarks>
    IAsyncEnumerable<UserImportJob> WatchAsync(string jobId, TimeSpan? interval = null, CancellationToken cancellationToken = default);

    /// <summary>Stops a job. Users made so far stay.</summary>
    /// <exception cref="CognitoServiceException">Besides the usual: no such job, or one that is over (<see cref="CognitoErrorCode.PreconditionNotMet"/>).</exception>
    /// <remarks>AWS operation: <c>StopUserImportJob</c>.</remarks>
    Task<UserImportJob> StopAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Reads the pool's jobs one after another; each page is asked for when it is needed.</summary>
    /// <remarks>AWS operation: <c>ListUserImportJobs</c>.</remarks>
    IAsyncEnumerable<UserImportJob> ListAsync(CancellationToken cancellationToken = default);
}
