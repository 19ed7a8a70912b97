namespace Cognito.Federation;

/// <summary>A user pool whose tokens a verifier accepts.</summary>
public sealed class TrustedUserPool
{
    internal TrustedUserPool(string id) => Id = id;

    /// <summary>The pool's id, such as <c>us-east-1_AbCdEfGhI</c>.</summary>
    public string Id { get; }

    /// <summary>The app clients whose tokens are accepted, by their ids. One at least, unless <see cref="AllowAnyClient"/> is called.</summary>
    public IList<string> ClientIds { get; } = [];

    /// <summary>The <c>iss</c> of the pool's tokens. Default: both forms that AWS writes for the pool, <c>https://cognito-idp.…</c> and <c>https://issuer-cognito-idp.…</c>.</summary>
    public string? Issuer { get; set; }

    /// <summary>Further regions that the pool has replicas in: both forms of the issuer are accepted with them too. Default: only the region that the pool's id begins with.</summary>
    public IList<string> ReplicaRegions { get; } = [];

    /// <summary>Where the keys are, apart from the issuer: an emulator, a proxy. Default: <c>/.well-known/jwks.json</c> below the issuer that the token names.</summary>
    public string? JwksUri { get; set; }

    internal bool AllowsAnyClient { get; private set; }

    internal string? EmbeddedKeys { get; private set; }

    internal bool FetchesKeys { get; private set; } = true;

    /// <summary>Accepts the tokens of all the pool's app clients, those that somebody adds tomorrow included. Only for what concerns every application of the pool alike.</summary>
    public void AllowAnyClient() => AllowsAnyClient = true;

    /// <summary>Gives the pool's keys to start with, so that the first token need not wait for them: what <c>/.well-known/jwks.json</c> held when the application was built.</summary>
    /// <param name="jwks">The JSON Web Key Set.</param>
    /// <param name="fetch">Whether newer keys are fetched when these are old or lack one. False where there is no network: then a rotated key ends with a new build.</param>
    public void UseKeys(string jwks, bool fetch = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(jwks);
        EmbeddedKeys = jwks;
        FetchesKeys = fetch;
    }
}
