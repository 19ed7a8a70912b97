namespace Cognito.Federation.Emulator;

/// <summary>An identity pool in a list.</summary>
internal sealed record IdentityPoolSummary
{
    public required string IdentityPoolId { get; init; }

    public required string IdentityPoolName { get; init; }
}
