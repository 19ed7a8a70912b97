namespace Cognito.Federation.Emulator;

/// <summary>What UpdateIdentityPool is asked: the pool as it shall be.</summary>
internal sealed record UpdateIdentityPoolRequest : IConstrained
{
    public string? IdentityPoolId { get; init; }

    public string? IdentityPoolName { get; init; }

    public bool? AllowUnauthenticatedIdentities { get; init; }

    public bool? AllowClassicFlow { get; init; }

    public Dictionary<string, string>? SupportedLoginProviders { get; init; }

    public string? DeveloperProviderName { get; init; }

    public IReadOnlyList<string>? OpenIdConnectProviderARNs { get; init; }

    public IReadOnlyList<CognitoProvider>? CognitoIdentityProviders { get; init; }

    public IReadOnlyList<string>? SamlProviderARNs { get; init; }

    public Dictionary<string, string>? IdentityPoolTags { get; init; }

    /// <summary>The request by which a pool like this is made.</summary>
    public CreateIdentityPoolRequest AsCreation() => new()
    {
        IdentityPoolName = IdentityPoolName,
        AllowUnauthenticatedIdentities = AllowUnauthenticatedIdentities,
        AllowClassicFlow = AllowClassicFlow,
        SupportedLoginProviders = SupportedLoginProviders,
        DeveloperProviderName = DeveloperProviderName,
        OpenIdConnectProviderARNs = OpenIdConnectProviderARNs,
        CognitoIdentityProviders = CognitoIdentityProviders,
        SamlProviderARNs = SamlProviderARNs,
        IdentityPoolTags = IdentityPoolTags,
    };

    public void Check(Constraints constraints)
    {
        constraints.PoolId(IdentityPoolId);
        AsCreation().Check(constraints);
    }
}
