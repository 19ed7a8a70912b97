namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminListUserAuthEventsOperation"/>
internal sealed class AdminListUserAuthEventsRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Username(Username)
        .Range(nameof(MaxResults), MaxResults, 0, Page.MaximumSize)
        .Length(nameof(NextToken), NextToken, 1, 131072);
}
