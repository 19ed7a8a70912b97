namespace Cognito.Federation.Emulator;

/// <summary>One page of a pool's identities.</summary>
internal sealed record ListIdentitiesResponse
{
    public required string IdentityPoolId { get; init; }

    public required IReadOnlyList<IdentityDescription> Identities { get; init; }

    public string? NextToken { get; init; }
}
