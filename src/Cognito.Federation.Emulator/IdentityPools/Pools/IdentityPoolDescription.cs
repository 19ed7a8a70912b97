namespace Cognito.Federation.Emulator;

/// <summary>The answer of CreateIdentityPool and DescribeIdentityPool.</summary>
internal sealed record IdentityPoolDescription
{
    public required string IdentityPoolId { get; init; }

    public required string IdentityPoolName { get; init; }

    public required bool AllowUnauthenticatedIdentities { get; init; }

    public bool? AllowClassicFlow { get; init; }

    public IReadOnlyDictionary<string, string>? SupportedLoginProviders { get; init; }

    public string? DeveloperProviderName { get; init; }

    public IReadOnlyList<CognitoProvider>? CognitoIdentityProviders { get; init; }

    public IReadOnlyList<string>? OpenIdConnectProviderARNs { get; init; }

    public IReadOnlyList<string>? SamlProviderARNs { get; init; }

    public IReadOnlyDictionary<string, string>? IdentityPoolTags { get; init; }

    public static IdentityPoolDescription Of(IdentityPool pool) => new()
    {
        IdentityPoolId = pool.Id,
        IdentityPoolName = pool.Name,
        AllowUnauthenticatedIdentities = pool.Settings.AllowsGuests,
        AllowClassicFlow = pool.Settings.AllowsClassicFlow,
        SupportedLoginProviders = pool.Settings.PublicProviders.Count == 0 ? null : pool.Settings.PublicProviders,
        DeveloperProviderName = pool.Settings.DeveloperProvider,
        CognitoIdentityProviders = pool.Settings.UserPools.Count == 0
            ? null
            : [.. pool.Settings.UserPools.Select(static p => new CognitoProvider { ProviderName = p.Name, ClientId = p.ClientId, ServerSideTokenCheck = p.ChecksSignIn })],
        OpenIdConnectProviderARNs = pool.Settings.OpenIdProviders.Count == 0 ? null : pool.Settings.OpenIdProviders,
        SamlProviderARNs = pool.Settings.SamlProviders.Count == 0 ? null : pool.Settings.SamlProviders,
        IdentityPoolTags = pool.Settings.Tags,
    };
}
