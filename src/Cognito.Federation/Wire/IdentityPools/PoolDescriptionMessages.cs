namespace Cognito.Federation.Wire;

/// <summary>Asks about one identity pool.</summary>
internal sealed class DescribedPoolRequest
{
    public required string IdentityPoolId { get; init; }
}

/// <summary>How an identity pool is set up.</summary>
internal sealed class DescribedPool
{
    public string? IdentityPoolId { get; init; }

    public string? IdentityPoolName { get; init; }

    public bool? AllowUnauthenticatedIdentities { get; init; }

    public bool? AllowClassicFlow { get; init; }

    public IReadOnlyDictionary<string, string>? SupportedLoginProviders { get; init; }

    public string? DeveloperProviderName { get; init; }

    public IReadOnlyList<string>? OpenIdConnectProviderARNs { get; init; }

    public IReadOnlyList<TrustedUserPoolClient>? CognitoIdentityProviders { get; init; }

    public IReadOnlyList<string>? SamlProviderARNs { get; init; }
}

/// <summary>An app client of a user pool that an identity pool trusts.</summary>
internal sealed class TrustedUserPoolClient
{
    public string? ProviderName { get; init; }

    public string? ClientId { get; init; }

    public bool? ServerSideTokenCheck { get; init; }
}
