namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminListGroupsForUserOperation"/>
internal sealed class AdminListGroupsForUserRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public int? Limit { get; init; }

    public string? NextToken { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Username(Username)
        .Range(nameof(Limit), Limit, 0, Page.MaximumSize)
        .Length(nameof(NextToken), NextToken, 1, 131_072);
}
