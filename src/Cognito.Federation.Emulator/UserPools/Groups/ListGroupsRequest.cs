namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListGroupsOperation"/>
internal sealed class ListGroupsRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public int? Limit { get; init; }

    public string? NextToken { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Range(nameof(Limit), Limit, 0, Page.MaximumSize)
        .Length(nameof(NextToken), NextToken, 1, 131_072);
}
