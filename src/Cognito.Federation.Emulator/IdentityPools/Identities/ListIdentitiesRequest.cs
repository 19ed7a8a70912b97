namespace Cognito.Federation.Emulator;

/// <summary>What ListIdentities is asked.</summary>
internal sealed record ListIdentitiesRequest : IConstrained
{
    public string? IdentityPoolId { get; init; }

    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }

    public bool? HideDisabled { get; init; }

    public void Check(Constraints constraints) => constraints.PoolId(IdentityPoolId)
        .Required(nameof(MaxResults), MaxResults).Range(nameof(MaxResults), MaxResults, 1, 60).Length(nameof(NextToken), NextToken, 1, 65_535);
}
