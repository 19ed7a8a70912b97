namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListUsersInGroupOperation"/>
internal sealed class ListUsersInGroupResponse
{
    public required IReadOnlyList<UserType> Users { get; init; }

    public string? NextToken { get; init; }
}
