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
        UserPools = new UserPoolStore(Region, Clock);
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

    public Outbox Outbox { get; } = new();

    public RequestLog Requests { get; } = new();

    public UserPoolStore UserPools { get; }

    public IdentityPoolStore IdentityPools { get; } = new();

    public AccessKeyStore Keys { get; }

    public RequestAuthenticator Authenticator { get; }

    public ISignatureVerifier Signatures { get; }

    public IAccessTokenVerifier AccessTokens { get; }
}
