namespace Cognito.Federation.Emulator;

/// <summary>Stands in for the providers with whom people log in: makes their tokens, which identity pools of this emulator accept and nobody else.</summary>
public sealed class ProviderStandIns
{
    private readonly EmulatorClock _clock;
    private readonly string _accountId;
    private readonly Func<string, string> _roleArnOf;
    private readonly Dictionary<string, OpenIdIssuer> _issuers = new(StringComparer.Ordinal);
    private readonly List<OidcStandIn> _oidc = [];
    private readonly List<SamlStandIn> _saml = [];

    /// <param name="clock">The time that tokens are made by.</param>
    /// <param name="accountId">The account that IAM's providers are in.</param>
    /// <param name="trusted">The client or app ids that identity pools trust of a public provider.</param>
    /// <param name="roleArnOf">The ARN of a role by its name.</param>
    internal ProviderStandIns(EmulatorClock clock, string accountId, Func<string, IEnumerable<string>> trusted, Func<string, string> roleArnOf)
    {
        (_clock, _accountId, _roleArnOf) = (clock, accountId, roleArnOf);
        Google = new GoogleStandIn(AddIssuer(OpenIdIssuer.Scheme + LoginProviders.Google), () => trusted(LoginProviders.Google));
        Apple = new AppleStandIn(AddIssuer(OpenIdIssuer.Scheme + LoginProviders.Apple), () => trusted(LoginProviders.Apple));
        Facebook = new FacebookStandIn(clock, () => trusted(LoginProviders.Facebook));
        Amazon = new AmazonStandIn(clock, () => trusted(LoginProviders.Amazon));
    }

    /// <summary>Makes Google ID tokens.</summary>
    public GoogleStandIn Google { get; }

    /// <summary>Makes Facebook access tokens. The tokens of Facebook Limited Login come from <see cref="Oidc"/>, with an issuer of Facebook's.</summary>
    public FacebookStandIn Facebook { get; }

    /// <summary>Makes identity tokens of Sign in with Apple.</summary>
    public AppleStandIn Apple { get; }

    /// <summary>Makes access tokens of Login with Amazon.</summary>
    public AmazonStandIn Amazon { get; }

    /// <summary>Makes ID tokens of an OpenID Connect provider.</summary>
    /// <param name="name">The name that it was added under with <see cref="EmulatorOptions.AddOidcProvider"/>.</param>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public OidcStandIn Oidc(string name) => _oidc.FirstOrDefault(provider => provider.Name == name)
        ?? throw new ArgumentException($"There is no OpenID Connect provider '{name}'; there are: {SeedRules.List(_oidc.Select(static p => p.Name))}. Add it with {nameof(EmulatorOptions.AddOidcProvider)}.", nameof(name));

    /// <summary>Makes responses of a SAML provider.</summary>
    /// <param name="name">The name that it was added under with <see cref="EmulatorOptions.AddSamlProvider"/>.</param>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public SamlStandIn Saml(string name) => _saml.FirstOrDefault(provider => provider.Name == name)
        ?? throw new ArgumentException($"There is no SAML provider '{name}'; there are: {SeedRules.List(_saml.Select(static p => p.Name))}. Add it with {nameof(EmulatorOptions.AddSamlProvider)}.", nameof(name));

    /// <summary>Before the emulator listens.</summary>
    internal void AddOidc(string name, string url, IReadOnlyList<string> clientIds)
    {
        var issuer = _issuers.GetValueOrDefault(url[OpenIdIssuer.Scheme.Length..]) ?? AddIssuer(url);
        _oidc.Add(new OidcStandIn(name, issuer, $"arn:aws:iam::{_accountId}:oidc-provider/{issuer.Key}", clientIds));
    }

    /// <summary>Before the emulator listens.</summary>
    internal void AddSaml(string name) => _saml.Add(new SamlStandIn(name, $"arn:aws:iam::{_accountId}:saml-provider/{name}", _clock, _roleArnOf));

    /// <summary>The issuer behind a key of <c>Logins</c>.</summary>
    internal OpenIdIssuer? FindIssuer(string provider) => _issuers.GetValueOrDefault(provider);

    /// <summary>IAM's provider with an ARN, or with a key of <c>Logins</c>.</summary>
    internal OidcStandIn? FindOidc(string arnOrKey) => _oidc.FirstOrDefault(provider => provider.Arn == arnOrKey || provider.ProviderName == arnOrKey);

    internal SamlStandIn? FindSaml(string arn) => _saml.FirstOrDefault(provider => provider.Arn == arn);

    /// <summary>The ARN of an IAM provider that is named by what it was added under or by its key of <c>Logins</c>; anything else stays what it is.</summary>
    internal string ArnOf(string provider) => _oidc.FirstOrDefault(one => one.Name == provider || one.ProviderName == provider)?.Arn ?? _saml.FirstOrDefault(one => one.Name == provider)?.Arn ?? provider;

    private OpenIdIssuer AddIssuer(string url)
    {
        var issuer = new OpenIdIssuer(_clock, url);
        _issuers.Add(issuer.Key, issuer);
        return issuer;
    }
}
