namespace Cognito.Federation.Emulator;

/// <summary>What an identity pool was made with.</summary>
internal sealed record IdentityPoolSettings(string Name)
{
    public bool AllowsGuests { get; init; }

    public bool AllowsClassicFlow { get; init; }

    /// <summary>The name under which the pool's owner vouches for people; <see langword="null"/> where it has none.</summary>
    public string? DeveloperProvider { get; init; }

    /// <summary>The user pools and clients whose ID tokens are accepted.</summary>
    public IReadOnlyList<UserPoolProvider> UserPools { get; init; } = [];

    /// <summary>The client or app id by public provider, such as <c>accounts.google.com</c>.</summary>
    public IReadOnlyDictionary<string, string> PublicProviders { get; init; } = new Dictionary<string, string>();

    /// <summary>The ARNs of the OpenID Connect providers of IAM whose tokens are accepted.</summary>
    public IReadOnlyList<string> OpenIdProviders { get; init; } = [];

    /// <summary>The ARNs of the SAML providers of IAM whose responses are accepted.</summary>
    public IReadOnlyList<string> SamlProviders { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
