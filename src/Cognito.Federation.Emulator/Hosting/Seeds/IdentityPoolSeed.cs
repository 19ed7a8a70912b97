namespace Cognito.Federation.Emulator;

/// <summary>An identity pool that an emulator starts with.</summary>
/// <remarks>
/// Users play the role <c>{name}-user</c> and guests <c>{name}-guest</c> unless others are named here. A role without a policy may do everything, which
/// <see cref="CognitoEmulator.Warnings"/> says once; one with a policy may do what the policy allows. A role whose trust policy is not given with <see cref="EmulatorOptions.AddRole(string, Action{RoleSeed})"/> trusts this pool, as one that the console makes.
/// </remarks>
public sealed class IdentityPoolSeed
{
    private readonly List<(string UserPool, string Client, bool ChecksSignIn)> _userPools = [];
    private readonly List<string> _oidcProviders = [];
    private readonly List<string> _samlProviders = [];
    private readonly List<RoleMappingSeed> _roleMappings = [];
    private readonly List<(string Provider, IReadOnlyDictionary<string, string>? Claims)> _principalTags = [];

    internal IdentityPoolSeed(string name) => Name = name;

    /// <summary>The pool's name.</summary>
    public string Name { get; }

    /// <summary>The pool's id: the emulator's region, a colon and a UUID in small letters. Default: a random one.</summary>
    public string? Id { get; set; }

    internal bool AllowsGuests { get; private set; }

    internal bool AllowsClassicFlow { get; private set; }

    internal IReadOnlyList<(string UserPool, string Client, bool ChecksSignIn)> UserPools => _userPools;

    internal string? GoogleClientId { get; private set; }

    internal string? FacebookAppId { get; private set; }

    internal string? AppleClientId { get; private set; }

    internal string? AmazonClientId { get; private set; }

    internal IReadOnlyList<string> OidcProviders => _oidcProviders;

    internal IReadOnlyList<string> SamlProviders => _samlProviders;

    internal string? DeveloperProvider { get; private set; }

    internal IReadOnlyList<RoleMappingSeed> RoleMappings => _roleMappings;

    internal IReadOnlyList<(string Provider, IReadOnlyDictionary<string, string>? Claims)> PrincipalTags => _principalTags;

    internal (string? Name, string? Policy) User { get; private set; }

    internal (string? Name, string? Policy) Guest { get; private set; }

    /// <summary>Lets people have credentials who are not signed in. Default: they are refused.</summary>
    public IdentityPoolSeed AllowGuests()
    {
        AllowsGuests = true;
        return this;
    }

    /// <summary>Lets people have tokens of their identities (GetOpenIdToken), for which STS gives credentials of any role that trusts the pool. Default: they are refused, and credentials come by the enhanced flow alone.</summary>
    public IdentityPoolSeed AllowClassicFlow()
    {
        AllowsClassicFlow = true;
        return this;
    }

    /// <summary>Accepts the ID tokens of an app client of a user pool that is seeded here too.</summary>
    /// <param name="userPool">The name of the user pool.</param>
    /// <param name="client">The name of the app client.</param>
    public IdentityPoolSeed TrustUserPool(string userPool, string client) => TrustUserPool(userPool, client, serverSideTokenCheck: false);

    /// <summary>Accepts the ID tokens of an app client of a user pool that is seeded here too.</summary>
    /// <param name="userPool">The name of the user pool.</param>
    /// <param name="client">The name of the app client.</param>
    /// <param name="serverSideTokenCheck">Whether credentials and tokens are refused to people who were signed out, disabled or deleted since their ID token was issued. What was given before lives on.</param>
    public IdentityPoolSeed TrustUserPool(string userPool, string client, bool serverSideTokenCheck)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userPool);
        ArgumentException.ThrowIfNullOrWhiteSpace(client);
        _userPools.Add((userPool, client, serverSideTokenCheck));
        return this;
    }

    /// <summary>Accepts the ID tokens that <see cref="ProviderStandIns.Google"/> makes for a client.</summary>
    /// <param name="clientId">The client id, which tokens must have as their audience.</param>
    public IdentityPoolSeed TrustGoogle(string clientId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        GoogleClientId = clientId;
        return this;
    }

    /// <summary>Accepts the access tokens that <see cref="ProviderStandIns.Facebook"/> makes for an app.</summary>
    /// <param name="appId">The app id, for which tokens must have been made.</param>
    public IdentityPoolSeed TrustFacebook(string appId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        FacebookAppId = appId;
        return this;
    }

    /// <summary>Accepts the identity tokens that <see cref="ProviderStandIns.Apple"/> makes for a client.</summary>
    /// <param name="clientId">The services id or bundle id, which tokens must have as their audience.</param>
    public IdentityPoolSeed TrustApple(string clientId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        AppleClientId = clientId;
        return this;
    }

    /// <summary>Accepts the access tokens that <see cref="ProviderStandIns.Amazon"/> makes for a client.</summary>
    /// <param name="clientId">The client id, for which tokens must have been made.</param>
    public IdentityPoolSeed TrustAmazon(string clientId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        AmazonClientId = clientId;
        return this;
    }

    /// <summary>Accepts the ID tokens of an OpenID Connect provider of IAM, for all client ids that it was added with.</summary>
    /// <param name="name">The name that it was added under with <see cref="EmulatorOptions.AddOidcProvider"/>.</param>
    public IdentityPoolSeed TrustOidc(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _oidcProviders.Add(name);
        return this;
    }

    /// <summary>Accepts the responses of a SAML provider of IAM.</summary>
    /// <param name="name">The name that it was added under with <see cref="EmulatorOptions.AddSamlProvider"/>.</param>
    public IdentityPoolSeed TrustSaml(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _samlProviders.Add(name);
        return this;
    }

    /// <summary>Lets the pool's owner vouch for people: GetOpenIdTokenForDeveloperIdentity, signed by an account, gives tokens for users of this name.</summary>
    /// <param name="providerName">The name under which the owner names users, such as <c>login.my.app</c>: 1 to 128 letters, digits and any of <c>._-</c>. It cannot be changed afterwards.</param>
    public IdentityPoolSeed TrustDeveloper(string providerName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(providerName);
        DeveloperProvider = providerName;
        return this;
    }

    /// <summary>Lets tokens choose among roles in the enhanced flow.</summary>
    /// <param name="provider">The name of a seeded user pool that the pool trusts, for all its trusted clients, the name of an OpenID Connect or SAML provider, or the key of <c>Logins</c>, such as <c>accounts.google.com</c>.</param>
    /// <param name="configure">The rules, and what happens when they lead to no role. Without rules the token names the roles itself.</param>
    public IdentityPoolSeed MapRoles(string provider, Action<RoleMappingSeed> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        ArgumentNullException.ThrowIfNull(configure);
        var mapping = new RoleMappingSeed(provider);
        configure(mapping);
        _roleMappings.Add(mapping);
        return this;
    }

    /// <summary>Makes claims of a provider's tokens to tags of the sessions, which policies refer to as <c>${aws:PrincipalTag/...}</c>. Roles whose trust policy is not given allow it.</summary>
    /// <param name="provider">The name of a seeded user pool that the pool trusts, the name of an OpenID Connect or SAML provider, or the key of <c>Logins</c>, such as <c>accounts.google.com</c>.</param>
    /// <param name="claims">The claim by tag; at most 460 bytes together. Default: what the service chose, <c>username</c> from <c>sub</c> and <c>client</c> from <c>aud</c>.</param>
    public IdentityPoolSeed MapPrincipalTags(string provider, IReadOnlyDictionary<string, string>? claims = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        _principalTags.Add((provider, claims));
        return this;
    }

    /// <summary>Says what signed-in users may do.</summary>
    /// <param name="policy">An IAM policy as JSON: Allow and Deny, Action and Resource with <c>*</c>, <c>?</c>, <c>${cognito-identity.amazonaws.com:sub}</c> and <c>${aws:PrincipalTag/...}</c>, StringEquals and StringLike, alone or behind ForAnyValue. Anything else is refused at start. <see langword="null"/>: everything.</param>
    /// <param name="role">The role's name or ARN. Default: <c>{pool name}-user</c>.</param>
    public IdentityPoolSeed UserRole(string? policy, string? role = null)
    {
        User = (role, policy);
        return this;
    }

    /// <summary>Says what guests may do.</summary>
    /// <param name="policy">An IAM policy as JSON, as for <see cref="UserRole"/>. <see langword="null"/>: everything.</param>
    /// <param name="role">The role's name or ARN. Default: <c>{pool name}-guest</c>.</param>
    public IdentityPoolSeed GuestRole(string? policy, string? role = null)
    {
        Guest = (role, policy);
        return this;
    }
}
