namespace Cognito.Federation.Emulator;

/// <summary>What ListIdentityPools is asked.</summary>
internal sealed record ListIdentityPoolsRequest : IConstrained
{
    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }

    public void Check(Constraints constraints) => constraints.Required(nameof(MaxResults), MaxResults).Range(nameof(MaxResults), MaxResults, 1, 60)
        .Length(nameof(NextToken), NextToken, 1, 65535);
}
