namespace Cognito.Federation.Emulator;

/// <summary>What MergeDeveloperIdentities is asked.</summary>
internal sealed record MergeDeveloperIdentitiesRequest : IConstrained
{
    public string? SourceUserIdentifier { get; init; }

    public string? DestinationUserIdentifier { get; init; }

    public string? DeveloperProviderName { get; init; }

    public string? IdentityPoolId { get; init; }

    public void Check(Constraints constraints) => constraints
        .Required(nameof(SourceUserIdentifier), SourceUserIdentifier).DeveloperUser(nameof(SourceUserIdentifier), SourceUserIdentifier)
        .Required(nameof(DestinationUserIdentifier), DestinationUserIdentifier).DeveloperUser(nameof(DestinationUserIdentifier), DestinationUserIdentifier)
        .Required(nameof(DeveloperProviderName), DeveloperProviderName).DeveloperProvider(DeveloperProviderName).PoolId(IdentityPoolId);

    public override string ToString() => IdentityPoolId ?? "";
}
