namespace Cognito.Federation.Emulator;

/// <summary>Everything one emulator knows. In memory; safe to use from many requests at once.</summary>
internal sealed class EmulatorState
{
    public EmulatorState(EmulatorOptions options)
    {
        Region = options.Region;
        AccountId = options.AccountId;
        FixedCode = options.FixedCode;
        Issuer = options.Issuer;
        Warnings = new Warnings(options.OnWarning);
        RateLimits = options.HasRateLimits ? new RateLimits(Clock) : null;
        UserPools = new UserPoolStore(Region, Clock);
        IdentityPools = new IdentityPoolStore(Region, Clock);
        Roles = new RoleStore(AccountId, Warnings);
        ManagedPolicies = new ManagedPolicies(AccountId);
        Providers = new ProviderStandIns(Clock, AccountId, IdentityPools.AudiencesOf, Roles.ArnOf);
        CognitoTokens = new CognitoTokenIssuer(this);
        Logins = new LoginVerifier(
            new UserPoolLogin(this),
            new OpenIdLogin(Providers, Clock),
            new OpaqueLogin(LoginProviders.Facebook, "Facebook", Providers.Facebook.Find, Clock),
            new OpaqueLogin(LoginProviders.Amazon, "Amazon", Providers.Amazon.Find, Clock),
            new SamlLogin(Providers, Clock),
            new DeveloperLogin(this));
        Authenticators = new AuthenticatorTools(Clock);
        Keys = new AccessKeyStore(AccountId);
        Authenticator = new RequestAuthenticator(Keys, TimeProvider.System, Clock);
        Signatures = new SignatureVerifier(Authenticator, Region);
        AccessTokens = new AccessTokenVerifier(this);
    }

    public string Region { get; }

    public string AccountId { get; }

    public string? FixedCode { get; }

    public EmulatorIssuer Issuer { get; }

    /// <summary>The address the emulator listens on, without a trailing slash; set once it listens.</summary>
    public string BaseAddress { get; set; } = "";

    public EmulatorClock Clock { get; } = new();

    public DateTimeOffset StartedAt { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>The clock by which a trigger's handler runs out of time: the real one, whatever <see cref="Clock"/> says.</summary>
    public TimeProvider TriggerTime { get; set; } = TimeProvider.System;

    public Outbox Outbox { get; } = new();

    public RequestLog Requests { get; } = new();

    public UserPoolStore UserPools { get; }

    public IdentityPoolStore IdentityPools { get; }

    public RoleStore Roles { get; }

    public ManagedPolicies ManagedPolicies { get; }

    public BucketStore Buckets { get; } = new();

    public ProviderStandIns Providers { get; }

    public AuthenticatorTools Authenticators { get; }

    public LoginVerifier Logins { get; }

    public CognitoTokenIssuer CognitoTokens { get; }

    public Warnings Warnings { get; }

    /// <summary>How often operations may be called; <see langword="null"/> where as often as one likes.</summary>
    public RateLimits? RateLimits { get; }

    public AccessKeyStore Keys { get; }

    public RequestAuthenticator Authenticator { get; }

    public ISignatureVerifier Signatures { get; }

    public IAccessTokenVerifier AccessTokens { get; }
}
