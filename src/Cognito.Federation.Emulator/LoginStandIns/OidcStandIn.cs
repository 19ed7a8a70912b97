namespace Cognito.Federation.Emulator;

/// <summary>Stands in for an OpenID Connect provider that IAM knows: makes the ID tokens that an identity pool of this emulator accepts under its issuer.</summary>
/// <remarks>Signed with a key of this emulator's own. Made with <see cref="EmulatorOptions.AddOidcProvider"/>. Thread-safe.</remarks>
public sealed class OidcStandIn
{
    private readonly OpenIdIssuer _issuer;

    internal OidcStandIn(string name, OpenIdIssuer issuer, string arn, IReadOnlyList<string> clientIds)
    {
        Name = name;
        _issuer = issuer;
        Arn = arn;
        ClientIds = clientIds;
    }

    /// <summary>The name that it was added under.</summary>
    public string Name { get; }

    /// <summary>The issuer, the <c>iss</c> claim: the URL that IAM has.</summary>
    public string Issuer => _issuer.Url;

    /// <summary>The key of <c>Logins</c>: the issuer without <c>https://</c>.</summary>
    public string ProviderName => _issuer.Key;

    /// <summary>The provider's ARN in IAM, by which identity pools name it.</summary>
    public string Arn { get; }

    /// <summary>The client ids that IAM accepts as audience.</summary>
    public IReadOnlyList<string> ClientIds { get; }

    /// <summary>Makes an ID token, as if somebody had just signed in.</summary>
    /// <param name="subject">Who, the <c>sub</c> claim. The same one gives the same identity id.</param>
    /// <param name="clientId">The <c>aud</c> claim. Default: the first of <see cref="ClientIds"/>. Give another one for a token that must be refused.</param>
    /// <param name="lifetime">How long from now, by the emulator's clock, the token is valid. Default: 1 hour. Zero or less makes an expired one.</param>
    /// <param name="claims">More claims, such as <c>azp</c> or <c>groups</c>; one that is in every token, such as <c>iss</c>, is replaced. Default: none.</param>
    /// <exception cref="ArgumentException">A claim is an instant; those follow from the lifetime.</exception>
    public string CreateIdToken(string subject, string? clientId = null, TimeSpan? lifetime = null, IReadOnlyDictionary<string, string>? claims = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        if (claims?.Keys.FirstOrDefault(static name => name is "iat" or "exp") is { } instant)
            throw new ArgumentException($"The claim '{instant}' follows from the lifetime; pass that.", nameof(claims));
        return _issuer.Write(subject, clientId ?? ClientIds[0], lifetime ?? TimeSpan.FromHours(1), claims);
    }
}
