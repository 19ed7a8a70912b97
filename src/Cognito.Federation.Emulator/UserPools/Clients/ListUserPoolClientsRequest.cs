namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListUserPoolClientsOperation"/>
internal sealed class ListUserPoolClientsRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Range(nameof(MaxResults), MaxResults, 1, Page.MaximumSize)
        .Length(nameof(NextToken), NextToken, 1, 131_072);
}
