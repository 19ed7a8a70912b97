using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>One configured identity pool, checked and with every default filled in.</summary>
internal sealed record IdentityPoolSettings
{
    public required IdentityPoolId PoolId { get; init; }

    public required string? AccountId { get; init; }

    public required Uri Endpoint { get; init; }

    public required WireLimits Limits { get; init; }
}
