namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListGroupsOperation"/>
internal sealed class ListGroupsResponse
{
    public required IReadOnlyList<GroupType> Groups { get; init; }

    public string? NextToken { get; init; }
}
