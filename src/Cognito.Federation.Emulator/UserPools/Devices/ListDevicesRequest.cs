namespace Cognito.Federation.Emulator;

/// <inheritdoc cref="ListDevicesOperation"/>
internal sealed class ListDevicesRequest : IConstrained
{
    public string AccessToken { get; init; } = null!;

    public int? Limit { get; init; }

    public string? PaginationToken { get; init; }


    public void Check(Constraints constraints) => constraints
        .AccessToken(AccessToken)
        .Range(nameof(Limit), Limit, 0, 60)
        .Length(nameof(PaginationToken), PaginationToken, 1, int.MaxValue);
}
