namespace Cognito.Federation.Emulator;

/// <summary>What LookupDeveloperIdentity is asked.</summary>
internal sealed record LookupDeveloperIdentityRequest : IConstrained
{
    public string? IdentityPoolId { get; init; }

    public string? IdentityId { get; init; }

    public string? DeveloperUserIdentifier { get; init; }

    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }

    public void Check(Constraints constraints) => constraints.PoolId(IdentityPoolId).OptionalIdentityId(IdentityId)
        .DeveloperUser(nameof(DeveloperUserIdentifier), DeveloperUserIdentifier).Range(nameof(MaxResults), MaxResults, 1, 60).Length(nameof(NextToken), NextToken, 1, 65_535);

    public override string ToString() => IdentityPoolId ?? "";
}
