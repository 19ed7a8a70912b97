namespace Cognito.Federation.Emulator;

/// <summary>How an identity pool shall be.</summary>
internal abstract record IdentityPoolRequest : IConstrained
{
    public string? IdentityPoolName { get; init; }

    public bool? AllowUnauthenticatedIdentities { get; init; }

    public bool? AllowClassicFlow { get; init; }

    public Dictionary<string, string>? SupportedLoginProviders { get; init; }

    public string? DeveloperProviderName { get; init; }

    public IReadOnlyList<string>? OpenIdConnectProviderARNs { get; init; }

    public IReadOnlyList<CognitoProvider>? CognitoIdentityProviders { get; init; }

    public IReadOnlyList<string>? SamlProviderARNs { get; init; }

    public Dictionary<string, string>? IdentityPoolTags { get; init; }

    public virtual void Check(Constraints constraints)
    {
        constraints.Required(nameof(IdentityPoolName), IdentityPoolName).Length(nameof(IdentityPoolName), IdentityPoolName, 1, 128)
            .Pattern(nameof(IdentityPoolName), IdentityPoolName, IdentityPoolModel.Name, IdentityPoolModel.NameText)
            .Required(nameof(AllowUnauthenticatedIdentities), AllowUnauthenticatedIdentities);
        constraints.DeveloperProvider(DeveloperProviderName);
        if (SupportedLoginProviders?.Count > 10)
            constraints.Range("SupportedLoginProviders.size", SupportedLoginProviders.Count, 0, 10);
        foreach (var (provider, id) in SupportedLoginProviders ?? [])
        {
            constraints.Length("SupportedLoginProviders.key", provider, 1, 128).Length("SupportedLoginProviders.value", id, 1, 128)
                .Pattern("SupportedLoginProviders.value", id, IdentityPoolModel.ProviderId, IdentityPoolModel.ProviderIdText);
        }

        foreach (var provider in CognitoIdentityProviders ?? [])
        {
            constraints.Required("CognitoIdentityProviders.member.providerName", provider.ProviderName)
                .Length("CognitoIdentityProviders.member.providerName", provider.ProviderName, 1, 128)
                .Pattern("CognitoIdentityProviders.member.providerName", provider.ProviderName, IdentityPoolModel.UserPoolProvider, IdentityPoolModel.UserPoolProviderText)
                .Required("CognitoIdentityProviders.member.clientId", provider.ClientId)
                .Length("CognitoIdentityProviders.member.clientId", provider.ClientId, 1, 128)
                .Pattern("CognitoIdentityProviders.member.clientId", provider.ClientId, IdentityPoolModel.ClientId, IdentityPoolModel.ClientIdText);
        }

        foreach (var arn in OpenIdConnectProviderARNs ?? [])
            constraints.Length("OpenIdConnectProviderARNs.member", arn, 20, 2048);
        foreach (var arn in SamlProviderARNs ?? [])
            constraints.Length("SamlProviderARNs.member", arn, 20, 2048);

        foreach (var (key, value) in IdentityPoolTags ?? [])
            constraints.Length("IdentityPoolTags.key", key, 1, 128).Length("IdentityPoolTags.value", value, 0, 256);
    }
}
