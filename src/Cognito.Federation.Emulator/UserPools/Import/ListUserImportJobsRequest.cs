namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListUserImportJobsOperation"/>
internal sealed class ListUserImportJobsRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public int? MaxResults { get; init; }

    public string? PaginationToken { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Required(nameof(MaxResults), MaxResults)
        .Range(nameof(MaxResults), MaxResults, 1, Page.MaximumSize)
        .Length(nameof(PaginationToken), PaginationToken, 1, int.MaxValue);
}
