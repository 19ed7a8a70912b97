namespace Cognito.Federation.Emulator;

/// <summary>One import of users. Not thread-safe: hold the pool's gate.</summary>
internal sealed class ImportJob(string id, string name, string logRoleArn, string uploadKey, DateTimeOffset createdAt)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public string LogRoleArn { get; } = logRoleArn;

    /// <summary>What makes the address of the upload impossible to guess.</summary>
    public string UploadKey { get; } = uploadKey;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public ImportStatus Status { get; private set; } = ImportStatus.Created;

    /// <summary>The file; <see langword="null"/> before it was uploaded.</summary>
    public byte[]? File { get; set; }

    public int Imported { get; set; }

    public int Skipped { get; set; }

    public int Failed { get; set; }

    public string? Message { get; private set; }

    public void Start(DateTimeOffset now) => (Status, StartedAt) = (ImportStatus.Pending, now);

    public void End(ImportStatus status, string message, DateTimeOffset now) => (Status, Message, CompletedAt, File) = (status, message, now, null);
}
