namespace Cognito.Federation.Tests.TokenProviders;

/// <summary>An account whose identity pool and application know every kind of provider.</summary>
internal static class ProviderAccount
{
    public const string AppleClient = "com.example.app";
    public const string AmazonClient = "amzn1.application-oa2-client.1";
    public const string Issuer = "https://login.example.com/tenant";
    public const string SamlArn = "arn:aws:iam::123456789012:saml-provider/corp";

    public static Task<TestAccount> StartAsync() => TestAccount.StartAsync(
        static pool => pool.TrustApple(AppleClient).TrustAmazon(AmazonClient).TrustOidc("ours").TrustOidc("facebook").TrustSaml("corp"),
        static app => app
            .AddApple(static apple => apple.ClientIds.Add(AppleClient))
            .AddAmazon()
            .AddOpenIdConnect("ours", static ours =>
            {
                ours.Issuer = Issuer;
                ours.ClientIds.Add("web");
            })
            .AddSaml("corp", static corp => corp.ProviderArn = SamlArn)
            .AddFacebook(static facebook =>
            {
                facebook.Name = "FacebookApp";
                facebook.AppId = TestAccount.FacebookApp;
            }),
        static emulator => emulator.AddOidcProvider("ours", Issuer, "web").AddOidcProvider("facebook", "https://www.facebook.com", TestAccount.FacebookApp).AddSamlProvider("corp"));

    public static string Oidc(this TestAccount account, string? client = null, TimeSpan? life = null, Dictionary<string, string>? claims = null) => account.Emulator.Providers.Oidc("ours").CreateIdToken("ann", client, life, claims);

    public static string Limited(this TestAccount account, string? client = null, TimeSpan? life = null, Dictionary<string, string>? claims = null) => account.Emulator.Providers.Oidc("facebook").CreateIdToken("ann", client, life, claims);

    public static string Saml(this TestAccount account, TimeSpan? life = null, string? audience = null) => account.Emulator.Providers.Saml("corp").CreateResponse("ann", lifetime: life, audience: audience);

    /// <summary>Refused by what the token says, before a call.</summary>
    public static async Task<ReauthenticationRequiredException> RefusedAsync(this TestAccount account, string provider, string token)
    {
        var calls = account.Emulator.Requests.All.Count;
        var failure = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => account.Broker.GetCredentialsAsync(FederatedIdentity.From(provider, token), TestAccount.Stop).AsTask());
        Assert.Equal(calls, account.Emulator.Requests.All.Count);
        Assert.StartsWith("Expected ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(token, failure.Message, StringComparison.Ordinal);
        return failure;
    }
}
