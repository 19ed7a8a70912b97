namespace Cognito.Federation;

/// <summary>One identity pool.</summary>
public sealed class IdentityPoolOptions
{
    /// <summary>The pool's id, such as <c>us-east-1:1a2b3c4d-…</c>. Required for <see cref="IAwsCredentialBroker"/>.</summary>
    public string? Id { get; set; }

    /// <summary>The AWS account that owns the pool; twelve digits. Not needed: Cognito finds the pool without it.</summary>
    public string? AccountId { get; set; }

    /// <summary>The region to call. Default: the common region, else what the pool's id begins with. The two must be the same.</summary>
    public string? Region { get; set; }

    /// <summary>The address to call in place of AWS's own. Default: the region's endpoint, or <c>AWS_ENDPOINT_URL_COGNITO_IDENTITY</c>, or <c>AWS_ENDPOINT_URL</c>.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The address of AWS STS to call in place of AWS's own, for the classic flow. Default: the region's endpoint, or <c>AWS_ENDPOINT_URL_STS</c>, or <c>AWS_ENDPOINT_URL</c>.</summary>
    public string? StsServiceUrl { get; set; }

    /// <summary>How often this process may call the identity pool service.</summary>
    public IdentityPoolQuota Quota { get; set; } = new();

    /// <summary>Let credentials end with the login token that they were got with, though AWS accepts them longer: who is signed out of the provider is then out of AWS too. Default: false.</summary>
    /// <remarks>They are renewed with a newer token where its source has one. It costs a renewal for each token instead of one for each hour.</remarks>
    public bool EndWithLoginToken { get; set; }

    // A field: configuration binds properties.
    private IIdentityStore? _identityStore;

    /// <summary>Keeps identity ids between runs, so that guests stay who they were. Default: they are kept in memory only.</summary>
    public void UseIdentityStore(IIdentityStore? store) => _identityStore = store;

    internal IIdentityStore? FindIdentityStore() => _identityStore;
}
