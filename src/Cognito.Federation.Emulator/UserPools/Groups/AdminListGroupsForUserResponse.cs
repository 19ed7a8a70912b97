namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminListGroupsForUserOperation"/>
internal sealed class AdminListGroupsForUserResponse
{
    public required IReadOnlyList<GroupType> Groups { get; init; }

    public string? NextToken { get; init; }
}
