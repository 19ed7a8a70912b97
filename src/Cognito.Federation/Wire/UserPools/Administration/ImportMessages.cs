using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

internal sealed class GetCsvHeaderCall : PoolCall;

internal sealed class GetCsvHeaderReply
{
    public IReadOnlyList<string>? CSVHeader { get; init; }
}

internal sealed class CreateUserImportJobCall : PoolCall
{
    public required string JobName { get; init; }

    public required string CloudWatchLogsRoleArn { get; init; }
}

internal sealed class ImportJobCall : PoolCall
{
    public required string JobId { get; init; }
}

internal sealed class ListUserImportJobsCall : PoolCall
{
    public required int MaxResults { get; init; }

    public string? PaginationToken { get; init; }
}

internal sealed class ListUserImportJobsReply
{
    public IReadOnlyList<ImportJobEntry>? UserImportJobs { get; init; }

    public string? PaginationToken { get; init; }
}

internal sealed class ImportJobReply
{
    public ImportJobEntry? UserImportJob { get; init; }
}

internal sealed class ImportJobEntry
{
    public string? JobId { get; init; }

    public string? JobName { get; init; }

    public string? PreSignedUrl { get; init; }

    public string? Status { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? CreationDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? StartDate { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? CompletionDate { get; init; }

    public long? ImportedUsers { get; init; }

    public long? SkippedUsers { get; init; }

    public long? FailedUsers { get; init; }

    public string? CompletionMessage { get; init; }
}
