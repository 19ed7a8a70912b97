namespace Cognito.Federation.Emulator.Tests;

/// <summary>An emulator with every kind of provider.</summary>
internal static class ProviderCalls
{
    public const string Issuer = "https://login.example.com/tenant";
    public const string Key = "login.example.com/tenant";
    public const string OidcArn = "arn:aws:iam::123456789012:oidc-provider/login.example.com/tenant";
    public const string SamlArn = "arn:aws:iam::123456789012:saml-provider/corp";
    public const string NotSigned = "Invalid login token. Couldn't verify signed token.";
    public const string WrongIssuer = "Invalid login token. Issuer doesn't match providerName";
    public const string WrongAudience = "Invalid login token. Incorrect token audience.";
    public const string NotAnIdToken = "Invalid login token. Not a valid OpenId Connect identity token.";
    public const string Unsupported = "Token is not from a supported provider of this identity pool.";

    public static Task<CognitoEmulator> StartAsync(Action<IdentityPoolSeed>? pool = null) => CognitoEmulator.StartAsync(
        o => o.AddOidcProvider("ours", Issuer, "web", "phone").AddOidcProvider("google", "https://accounts.google.com", "web.google", "android.google").AddSamlProvider("corp").AddIdentityPool("app", p =>
        {
            p.TrustApple("com.example.app").TrustAmazon("amzn1.application-oa2-client.1").TrustOidc("ours").TrustOidc("google").TrustSaml("corp");
            pool?.Invoke(p);
        }),
        TestContext.Current.CancellationToken);

    public static (string Provider, string Token) Apple(this CognitoEmulator emulator, string? clientId = null, TimeSpan? lifetime = null) => ("appleid.apple.com", emulator.Providers.Apple.CreateIdToken("apple-1", clientId, lifetime));

    public static (string Provider, string Token) Amazon(this CognitoEmulator emulator, string? clientId = null, TimeSpan? lifetime = null) => ("www.amazon.com", emulator.Providers.Amazon.CreateAccessToken("amzn1.account.1", clientId, lifetime));

    public static (string Provider, string Token) Oidc(this CognitoEmulator emulator, string? clientId = null, TimeSpan? lifetime = null, Dictionary<string, string>? claims = null) => (Key, emulator.Providers.Oidc("ours").CreateIdToken("oidc-1", clientId, lifetime, claims));

    public static (string Provider, string Token) Saml(this CognitoEmulator emulator, string[]? roles = null, TimeSpan? lifetime = null, Dictionary<string, string>? attributes = null, string? audience = null)
        => (SamlArn, emulator.Providers.Saml("corp").CreateResponse("saml & <1>", roles, lifetime, attributes, audience));

    public static async Task RefusedAsync(this CognitoEmulator emulator, (string Provider, string Token) login, string message) => await emulator.GetIdAsync(login).Fails("NotAuthorizedException", message);

    public static async Task ExpiredAsync(this CognitoEmulator emulator, (string Provider, string Token) login)
        => Assert.Matches(@"^Invalid login token\. Token expired: \d{10} >= \d{10}$", (await emulator.GetIdAsync(login).Fails("NotAuthorizedException")).Message);
}
