using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>An import on the wire.</summary>
internal sealed class UserImportJobType
{
    public required string JobName { get; init; }

    public required string JobId { get; init; }

    public required string UserPoolId { get; init; }

    public string? PreSignedUrl { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset CreationDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? StartDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? CompletionDate { get; init; }

    public required string Status { get; init; }

    public required string CloudWatchLogsRoleArn { get; init; }

    public long ImportedUsers { get; init; }

    public long SkippedUsers { get; init; }

    public long FailedUsers { get; init; }

    public string? CompletionMessage { get; init; }

    public static UserImportJobType Of(EmulatorState state, UserPool pool, ImportJob job) => new()
    {
        JobName = job.Name,
        JobId = job.Id,
        UserPoolId = pool.Id,
        PreSignedUrl = ImportUploadRoute.AddressOf(state, pool, job),
        CreationDate = job.CreatedAt,
        StartDate = job.StartedAt,
        CompletionDate = job.CompletedAt,
        Status = job.Status.ToString(),
        CloudWatchLogsRoleArn = job.LogRoleArn,
        ImportedUsers = job.Imported,
        SkippedUsers = job.Skipped,
        FailedUsers = job.Failed,
        CompletionMessage = job.Message,
    };
}
