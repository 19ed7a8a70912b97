namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="AdminListDevicesOperation"/>
internal sealed class AdminListDevicesRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public string Username { get; init; } = null!;

    public int? Limit { get; init; }

    public string? PaginationToken { get; init; }


    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Username(Username)
        .Range(nameof(Limit), Limit, 0, 60)
        .Length(nameof(PaginationToken), PaginationToken, 1, int.MaxValue);
}
