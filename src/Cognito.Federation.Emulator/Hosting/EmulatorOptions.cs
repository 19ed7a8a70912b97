using System.Net;

namespace Cognito.Federation.Emulator;

/// <summary>How an emulator starts, and what is in it from the start.</summary>
public sealed class EmulatorOptions
{
    private readonly List<UserPoolSeed> _userPools = [];
    private readonly List<IdentityPoolSeed> _identityPools = [];
    private readonly List<BucketSeed> _buckets = [];
    private readonly List<RoleSeed> _roles = [];
    private readonly List<(string Name, string Policy)> _managedPolicies = [];
    private readonly List<(string Name, string Url, IReadOnlyList<string> ClientIds)> _oidcProviders = [];
    private readonly List<string> _samlProviders = [];

    /// <summary>The TCP port on loopback. Default: 0, any free one.</summary>
    public int Port { get; set; }

    /// <summary>The AWS region that the emulator plays, which pool ids and issuers name. Default: <c>us-east-1</c>.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The AWS account that owns everything, twelve digits. Default: <c>123456789012</c>.</summary>
    public string AccountId { get; set; } = "123456789012";

    /// <summary>When set, every code that is sent is this one (1 to 32 digits); otherwise codes are six random digits.</summary>
    public string? FixedCode { get; set; }

    /// <summary>What the <c>iss</c> claim of tokens says. Default: <see cref="EmulatorIssuer.Aws"/>.</summary>
    public EmulatorIssuer Issuer { get; set; }

    /// <summary>Called once for each of <see cref="CognitoEmulator.Warnings"/>, on the thread that serves the request. Default: none.</summary>
    public Action<string>? OnWarning { get; set; }

    internal bool HasRateLimits { get; private set; }

    internal IReadOnlyList<RoleSeed> Roles => _roles;

    internal IReadOnlyList<(string Name, string Policy)> ManagedPolicies => _managedPolicies;

    internal IReadOnlyList<(string Name, string Url, IReadOnlyList<string> ClientIds)> OidcProviders => _oidcProviders;

    internal IReadOnlyList<string> SamlProviders => _samlProviders;

    internal IReadOnlyList<UserPoolSeed> UserPools => _userPools;

    internal IReadOnlyList<IdentityPoolSeed> IdentityPools => _identityPools;

    internal IReadOnlyList<BucketSeed> Buckets => _buckets;

    /// <summary>Adds a user pool.</summary>
    /// <param name="name">Its name; unique among the pools added here.</param>
    /// <param name="configure">Its clients, users and settings.</param>
    public EmulatorOptions AddUserPool(string name, Action<UserPoolSeed>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var seed = new UserPoolSeed(name);
        configure?.Invoke(seed);
        _userPools.Add(seed);
        return this;
    }

    /// <summary>Adds an identity pool.</summary>
    /// <param name="name">Its name; unique among the pools added here.</param>
    /// <param name="configure">Its logins, roles and settings.</param>
    public EmulatorOptions AddIdentityPool(string name, Action<IdentityPoolSeed>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var seed = new IdentityPoolSeed(name);
        configure?.Invoke(seed);
        _identityPools.Add(seed);
        return this;
    }

    /// <summary>Adds an S3 bucket.</summary>
    /// <param name="name">Its name: 3 to 63 lower-case letters, digits, dots and hyphens.</param>
    /// <param name="configure">What is in it.</param>
    public EmulatorOptions AddBucket(string name, Action<BucketSeed>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var seed = new BucketSeed(name);
        configure?.Invoke(seed);
        _buckets.Add(seed);
        return this;
    }

    /// <summary>Gives an IAM role its policy, whoever plays it: identity pools that are made over the wire name roles, and cannot give them a policy.</summary>
    /// <param name="role">The role's ARN, or its name in <see cref="AccountId"/>.</param>
    /// <param name="policy">The policy as JSON, as for <see cref="IdentityPoolSeed.UserRole"/>.</param>
    public EmulatorOptions AddRole(string role, string policy)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        ArgumentException.ThrowIfNullOrWhiteSpace(policy);
        _roles.Add(new RoleSeed(role) { Policy = policy });
        return this;
    }

    /// <summary>Adds an IAM role: what it may do, who may play it, and for how long.</summary>
    /// <param name="role">The role's ARN, or its name in <see cref="AccountId"/>.</param>
    /// <param name="configure">Its policy, trust policy and longest session.</param>
    public EmulatorOptions AddRole(string role, Action<RoleSeed> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        ArgumentNullException.ThrowIfNull(configure);
        var seed = new RoleSeed(role);
        configure(seed);
        _roles.Add(seed);
        return this;
    }

    /// <summary>Adds a managed IAM policy, which a caller of AssumeRoleWithWebIdentity may put on the own session by its ARN.</summary>
    /// <param name="policy">The policy's ARN, or its name in <see cref="AccountId"/>.</param>
    /// <param name="document">What it says as JSON, as for <see cref="IdentityPoolSeed.UserRole"/>.</param>
    public EmulatorOptions AddManagedPolicy(string policy, string document)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policy);
        ArgumentException.ThrowIfNullOrWhiteSpace(document);
        _managedPolicies.Add((policy, document));
        return this;
    }

    /// <summary>Adds an OpenID Connect provider of IAM, which <see cref="IdentityPoolSeed.TrustOidc"/> and pools made over the wire can name; <see cref="ProviderStandIns.Oidc"/> makes its tokens. Facebook Limited Login is one, too.</summary>
    /// <param name="name">A name for it here; unique among the providers added here.</param>
    /// <param name="url">The issuer, such as <c>https://login.example.com</c>: https, a host and perhaps a path, in 128 characters without <c>https://</c>. A slash at the end counts.</param>
    /// <param name="clientIds">The client ids that tokens may have as their audience; at least one.</param>
    public EmulatorOptions AddOidcProvider(string name, string url, params string[] clientIds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(clientIds);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || !url.StartsWith(OpenIdIssuer.Scheme, StringComparison.Ordinal) || url.Length > OpenIdIssuer.Scheme.Length + 128 || parsed.Query.Length + parsed.Fragment.Length + parsed.UserInfo.Length > 0)
            throw new ArgumentException($"Expected an issuer such as 'https://login.example.com', got '{url}'.", nameof(url));
        if (clientIds.Length == 0 || clientIds.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException($"OpenID Connect provider '{name}': expected at least one client id, and none that is empty.", nameof(clientIds));
        _oidcProviders.Add((name, url, [.. clientIds]));
        return this;
    }

    /// <summary>Adds a SAML provider of IAM, which <see cref="IdentityPoolSeed.TrustSaml"/> and pools made over the wire can name; <see cref="ProviderStandIns.Saml"/> makes its responses.</summary>
    /// <param name="name">Its name in IAM: 1 to 128 letters, digits and any of <c>._-</c>.</param>
    public EmulatorOptions AddSamlProvider(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.Length > 128 || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
            throw new ArgumentException($"Expected 1 to 128 letters, digits and any of ._-, got '{name}'.", nameof(name));
        _samlProviders.Add(name);
        return this;
    }

    /// <summary>
    /// Refuses what is over the limits of the identity pool service with <c>TooManyRequestsException</c>, by <see cref="CognitoEmulator.Clock"/> and over all pools: GetId 25 times a second, GetCredentialsForIdentity,
    /// GetOpenIdToken and GetOpenIdTokenForDeveloperIdentity 200 times each, TagResource and UntagResource 5 times, ListTagsForResource 10 times. STS answers 600 calls a second, and says <c>Throttling</c> to more. A second's worth may come at once. Default: no limits.
    /// </summary>
    public EmulatorOptions UseRateLimits()
    {
        HasRateLimits = true;
        return this;
    }

    /// <summary>Throws for the options that could never work; what depends on each other is checked when the pools are made.</summary>
    internal void Validate()
    {
        if (Port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            throw new ArgumentException($"{nameof(Port)} must be between 0 and 65535, was {Port}.");
        if (string.IsNullOrEmpty(Region) || Region.Length > 32 || !Region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new ArgumentException($"{nameof(Region)} must be an AWS region such as 'us-east-1', was '{Region}'.");
        if (AccountId is not { Length: 12 } || !AccountId.All(char.IsAsciiDigit))
            throw new ArgumentException($"{nameof(AccountId)} must be twelve digits, was '{AccountId}'.");
        if (FixedCode is not null && (FixedCode.Length is 0 or > 32 || !FixedCode.All(char.IsAsciiDigit)))
            throw new ArgumentException($"{nameof(FixedCode)} must be 1 to 32 digits, had {FixedCode.Length} characters.");
        if (!Enum.IsDefined(Issuer))
            throw new ArgumentException($"{nameof(Issuer)} must be {nameof(EmulatorIssuer.Aws)} or {nameof(EmulatorIssuer.Self)}, was {(int)Issuer}.");
        RefuseDuplicates("user pool", _userPools.Select(p => p.Name));
        RefuseDuplicates("identity pool", _identityPools.Select(p => p.Name));
        RefuseDuplicates("OpenID Connect provider", _oidcProviders.Select(p => p.Name));
        RefuseDuplicates("OpenID Connect provider", _oidcProviders.Select(p => p.Url));
        RefuseDuplicates("SAML provider", _samlProviders);
        RefuseDuplicates("bucket", _buckets.Select(b => b.Name));
    }

    internal static void RefuseDuplicates(string kind, IEnumerable<string> names)
    {
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"The {kind} '{twice.Key}' was added {twice.Count()} times; names must differ.");
    }
}
