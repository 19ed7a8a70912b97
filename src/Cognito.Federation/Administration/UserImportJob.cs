using Cognito.Federation.Wire;

namespace Cognito.Federation.Administration;

/// <summary>An import of users, at the moment of reading.</summary>
public sealed record UserImportJob
{
    /// <summary>The id, such as <c>import-qQ0DCt2fRh</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name that it was given.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required UserImportStatus Status { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was started; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>How many users were made.</summary>
    public long Imported { get; init; }

    /// <summary>How many rows were passed over because the user existed.</summary>
    public long Skipped { get; init; }

    /// <summary>How many rows were refused; the pool's log in CloudWatch says why.</summary>
    public long Failed { get; init; }

    /// <summary>What Cognito says at the end; null before.</summary>
    public string? Message { get; init; }

    internal static UserImportJob From(ImportJobEntry? entry, string operation) => entry?.JobId is { } id
        ? new()
        {
            Id = id,
            Name = entry.JobName ?? "",
            Status = new UserImportStatus(entry.Status ?? ""),
            CreatedAt = entry.CreationDate ?? DateTimeOffset.UnixEpoch,
            StartedAt = entry.StartDate,
            CompletedAt = entry.CompletionDate,
            Imported = entry.ImportedUsers ?? 0,
            Skipped = entry.SkippedUsers ?? 0,
            Failed = entry.FailedUsers ?? 0,
            Message = entry.CompletionMessage,
        }
        : throw ErrorTranslation.Unreadable(operation, "it holds no job with an id.");
}
