namespace Cognito.Federation.Emulator;

/// <summary>What GetPrincipalTagAttributeMap is asked.</summary>
internal sealed record GetPrincipalTagAttributeMapRequest : IConstrained
{
    public string? IdentityPoolId { get; init; }

    public string? IdentityProviderName { get; init; }

    public void Check(Constraints constraints) => constraints.PoolId(IdentityPoolId)
        .Required(nameof(IdentityProviderName), IdentityProviderName).Length(nameof(IdentityProviderName), IdentityProviderName, 1, 128);
}
