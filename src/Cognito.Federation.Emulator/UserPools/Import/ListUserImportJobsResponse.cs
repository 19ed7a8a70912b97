namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListUserImportJobsOperation"/>
internal sealed class ListUserImportJobsResponse
{
    public required IReadOnlyList<UserImportJobType> UserImportJobs { get; init; }

    public string? PaginationToken { get; init; }
}
