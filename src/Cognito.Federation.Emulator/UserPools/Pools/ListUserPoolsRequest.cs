namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListUserPoolsOperation"/>
internal sealed class ListUserPoolsRequest : IConstrained
{
    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }

    public void Check(Constraints constraints) => constraints
        .Required(nameof(MaxResults), MaxResults)
        .Range(nameof(MaxResults), MaxResults, 1, Page.MaximumSize)
        .Length(nameof(NextToken), NextToken, 1, int.MaxValue);
}
