namespace Cognito.Federation.Emulator;

/// <summary>The imports of one pool. Not thread-safe: hold the pool's gate.</summary>
internal sealed class ImportJobs
{
    private const int KeyLength = 32;

    /// <summary>How long a job waits for its start.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly Dictionary<string, ImportJob> _byId = new(StringComparer.Ordinal);

    public ImportJob Add(string name, string logRoleArn, DateTimeOffset now)
    {
        var job = new ImportJob("import-" + RandomText.Alphanumeric(10), name, logRoleArn, RandomText.Alphanumeric(KeyLength), now);
        return _byId[job.Id] = job;
    }

    public IEnumerable<ImportJob> All(DateTimeOffset now) => _byId.Values.Select(job => Expire(job, now));

    /// <exception cref="AwsException">There is no such job.</exception>
    public ImportJob Get(string id, DateTimeOffset now) => Find(id, now) ?? throw AwsException.ResourceNotFound($"User import job {id} does not exist.");

    public ImportJob? Find(string id, DateTimeOffset now) => _byId.GetValueOrDefault(id) is { } job ? Expire(job, now) : null;

    public static AwsException WrongState(string verb, ImportJob job) => new("PreconditionNotMetException", $"Cannot {verb} the job. Current status is {job.Status}.");

    private static ImportJob Expire(ImportJob job, DateTimeOffset now)
    {
        if (job.Status == ImportStatus.Created && now >= job.CreatedAt + Life)
            job.End(ImportStatus.Expired, "The import was not started in time.", job.CreatedAt + Life);
        return job;
    }
}
