namespace Cognito.Federation.Emulator;

/// <summary>What SetPrincipalTagAttributeMap is asked.</summary>
internal sealed record SetPrincipalTagAttributeMapRequest : IConstrained
{
    public string? IdentityPoolId { get; init; }

    public string? IdentityProviderName { get; init; }

    public bool? UseDefaults { get; init; }

    public Dictionary<string, string>? PrincipalTags { get; init; }

    public void Check(Constraints constraints) => constraints.PoolId(IdentityPoolId)
        .Required(nameof(IdentityProviderName), IdentityProviderName).Length(nameof(IdentityProviderName), IdentityProviderName, 1, 128)
        .PrincipalTags(PrincipalTags, minimumLength: 1);
}
