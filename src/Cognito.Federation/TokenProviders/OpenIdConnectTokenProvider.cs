namespace Cognito.Federation;

/// <summary>ID tokens of an OpenID Connect provider of IAM, under its URL without <c>https://</c> as <c>Logins</c> key.</summary>
/// <remarks>
/// Checked before a call is spent, as the identity pool checks it: an RSA signature's algorithm, the issuer letter for letter, <c>azp</c> where the token has it and else <c>aud</c> among the client ids, and expiry.
/// The signature itself is checked by the identity pool.
/// </remarks>
public sealed class OpenIdConnectTokenProvider : ILoginTokenProvider
{
    private readonly string _issuer;
    private readonly string[] _clientIds;
    private readonly TimeProvider _time;
    private readonly LoginJwt _checks;

    /// <summary>Makes the provider.</summary>
    /// <param name="name">The name by which <see cref="FederatedIdentity.From(string, string)"/> finds it.</param>
    /// <param name="options">The issuer and the application's client ids.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">The name is empty, the issuer is no https URL, or there is no client id.</exception>
    public OpenIdConnectTokenProvider(string name, OpenIdConnectLoginOptions options, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(options);
        var issuer = options.Issuer;
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var url) || !issuer.StartsWith(IssuerName.Scheme, StringComparison.Ordinal) || url.Query.Length + url.Fragment.Length + url.UserInfo.Length > 0)
            throw new ArgumentException($"Expected the provider's URL as IAM has it, such as 'https://login.example.com'; got '{issuer}'. Set OpenIdConnectLoginOptions.Issuer.", nameof(options));
        if (issuer.Length - IssuerName.Scheme.Length > LoginToken.MaximumProviderNameLength)
            throw new ArgumentException($"Expected a URL of {LoginToken.MaximumProviderNameLength} characters at most after 'https://', which is what a Logins key can hold; got {issuer.Length - IssuerName.Scheme.Length}.", nameof(options));
        Name = name;
        ProviderName = issuer[IssuerName.Scheme.Length..];
        _issuer = issuer;
        _clientIds = ClientIdList.Of(options.ClientIds, $"The OpenID Connect provider '{name}' needs at least one client id of the application. Set OpenIdConnectLoginOptions.ClientIds.");
        _time = timeProvider ?? TimeProvider.System;
        _checks = new LoginJwt($"an ID token of {name} (issuer {issuer})");
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string ProviderName { get; }

    /// <inheritdoc/>
    public ValueTask<LoginToken> ReadAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        var jwt = _checks.Read(token);
        if (jwt.Issuer is { } issuer && issuer != _issuer && issuer.TrimEnd('/') == _issuer.TrimEnd('/'))
            throw _checks.Refused($"a token of the issuer '{Shortened.Of(issuer)}'. The slash at the end counts: IAM's provider must have the URL that the tokens name, and so must OpenIdConnectLoginOptions.Issuer.");
        _checks.CheckIssuer(jwt, _issuer);
        _checks.CheckAlgorithm(jwt);
        _checks.CheckParty(jwt, _clientIds);
        _checks.CheckExpiry(jwt, _time);
        return new(new LoginToken(ProviderName, token, jwt.ExpiresAt, _issuer, jwt.Subject));
    }
}
