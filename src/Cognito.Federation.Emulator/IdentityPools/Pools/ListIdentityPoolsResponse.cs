namespace Cognito.Federation.Emulator;

/// <summary>One page of identity pools.</summary>
internal sealed record ListIdentityPoolsResponse
{
    public required IReadOnlyList<IdentityPoolSummary> IdentityPools { get; init; }

    public string? NextToken { get; init; }
}
