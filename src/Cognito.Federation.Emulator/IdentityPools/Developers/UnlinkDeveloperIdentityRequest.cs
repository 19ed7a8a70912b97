namespace Cognito.Federation.Emulator;

/// <summary>What UnlinkDeveloperIdentity is asked.</summary>
internal sealed record UnlinkDeveloperIdentityRequest : IConstrained
{
    public string? IdentityId { get; init; }

    public string? IdentityPoolId { get; init; }

    public string? DeveloperProviderName { get; init; }

    public string? DeveloperUserIdentifier { get; init; }

    public void Check(Constraints constraints) => constraints.IdentityId(IdentityId).PoolId(IdentityPoolId)
        .Required(nameof(DeveloperProviderName), DeveloperProviderName).DeveloperProvider(DeveloperProviderName)
        .Required(nameof(DeveloperUserIdentifier), DeveloperUserIdentifier).DeveloperUser(nameof(DeveloperUserIdentifier), DeveloperUserIdentifier);

    public override string ToString() => IdentityPoolId ?? "";
}
