namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListUsersOperation"/>
internal sealed class ListUsersRequest : IConstrained
{
    public string UserPoolId { get; init; } = null!;

    public IReadOnlyList<string>? AttributesToGet { get; init; }

    public int? Limit { get; init; }

    public string? PaginationToken { get; init; }

    public string? Filter { get; init; }

    public void Check(Constraints constraints) => constraints
        .UserPoolId(UserPoolId)
        .Range(nameof(Limit), Limit, 0, Page.MaximumSize)
        .Length(nameof(PaginationToken), PaginationToken, 1, int.MaxValue)
        .Length(nameof(Filter), Filter, 0, 256, sensitive: true);
}
