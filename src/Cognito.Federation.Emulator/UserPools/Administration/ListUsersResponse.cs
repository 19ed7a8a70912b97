namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListUsersOperation"/>
internal sealed class ListUsersResponse
{
    public required IReadOnlyList<UserType> Users { get; init; }

    public string? PaginationToken { get; init; }
}
