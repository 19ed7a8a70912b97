namespace Cognito.Federation;

/// <summary>One user pool and the app client through which it is used.</summary>
public sealed class UserPoolOptions
{
    // Fields: configuration binds properties.
    private IClientSecretProvider? _clientSecretProvider;
    private IDeviceStore? _deviceStore;
    private TokenDenyList? _tokenDenyList;

    /// <summary>The pool's id, such as <c>us-east-1_AbCdEfGhI</c>. Required for <see cref="IUserDirectory"/>.</summary>
    public string? Id { get; set; }

    /// <summary>The app client's id. Required for <see cref="IUserDirectory"/>.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app client's secret, if it has one. Keep it out of source control; do not ship it in a desktop or mobile application.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The region to call. Default: the common region, else what the pool's id begins with.</summary>
    public string? Region { get; set; }

    /// <summary>The address to call in place of AWS's own. Default: the region's endpoint, or <c>AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER</c>, or <c>AWS_ENDPOINT_URL</c>.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The <c>iss</c> of the pool's tokens. Default: <c>https://cognito-idp.{region}.{partition suffix}/{pool id}</c>.</summary>
    public string? Issuer { get; set; }

    /// <summary>When a new device is confirmed, in pools that remember devices. Default: <see cref="DeviceConfirmation.Automatic"/>.</summary>
    public DeviceConfirmation DeviceConfirmation { get; set; }

    /// <summary>Takes the app client's secret from a provider that is asked for each call, for secrets that are replaced while the application runs. In place of <see cref="ClientSecret"/>.</summary>
    /// <param name="provider">The provider; null takes <see cref="ClientSecret"/> again.</param>
    public void UseClientSecretProvider(IClientSecretProvider? provider) => _clientSecretProvider = provider;

    internal IClientSecretProvider? FindClientSecretProvider() => _clientSecretProvider;

    /// <summary>Keeps this installation's device for each of its users, and uses it at their sign-ins in place of a second factor. For client applications: one installation, one person. Never on a server, where it would let anybody in who knows the password.</summary>
    public void UseDeviceStore(IDeviceStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _deviceStore = store;
    }

    internal IDeviceStore? FindDeviceStore() => _deviceStore;

    /// <summary>Tells a list of every sign-out that goes through this library, so that a verifier which asks it (<see cref="TokenVerifierOptions.AddRevocationCheck"/>) refuses the tokens from then on.</summary>
    public void UseTokenDenyList(TokenDenyList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        _tokenDenyList = list;
    }

    internal TokenDenyList? FindTokenDenyList() => _tokenDenyList;
}
