using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>Under which names an identity pool knows its providers.</summary>
internal sealed class PoolProviders(DescribedPool pool)
{
    public IReadOnlyList<TrustedUserPoolClient> UserPools { get; } = pool.CognitoIdentityProviders ?? [];

    /// <summary>The keys of role mappings: of a user pool one for each app client, of OpenID Connect and SAML the ARNs in IAM.</summary>
    public IReadOnlyList<string> MappingKeys =>
    [
        .. UserPools.Select(static trusted => $"{trusted.ProviderName}:{trusted.ClientId}"),
        .. (pool.SupportedLoginProviders ?? new Dictionary<string, string>()).Keys,
        .. pool.OpenIdConnectProviderARNs ?? [],
        .. pool.SamlProviderARNs ?? [],
    ];

    /// <summary>The keys of tag maps: as of role mappings, but one for each user pool.</summary>
    public IReadOnlyList<string> TagKeys =>
        [.. UserPools.Select(static trusted => trusted.ProviderName!).Distinct(StringComparer.Ordinal), .. MappingKeys.Skip(UserPools.Count)];

    /// <summary>The key under which a login is known; null when the pool does not trust its provider.</summary>
    /// <param name="provider">The <c>Logins</c> key.</param>
    /// <param name="audiences">The app clients that the token is for; counts for user pools alone.</param>
    public string? MappingKeyOf(string provider, IReadOnlyList<string> audiences)
    {
        if (UserPools.FirstOrDefault(trusted => trusted.ProviderName == provider && audiences.Contains(trusted.ClientId)) is { } trusted)
            return $"{provider}:{trusted.ClientId}";
        return MappingKeys.Skip(UserPools.Count).FirstOrDefault(key => key == provider || key.EndsWith($":oidc-provider/{provider}", StringComparison.Ordinal));
    }

    /// <summary>The app or client id that the pool has for a public provider.</summary>
    public string? ClientIdOf(string provider) => pool.SupportedLoginProviders?.GetValueOrDefault(provider);

    /// <summary>The key of the tag map of a login.</summary>
    public string TagKeyOf(string provider, string mappingKey) => UserPools.Any(trusted => trusted.ProviderName == provider) ? provider : mappingKey;
}
