using System.Buffers.Text;
using System.Text;
using Cognito.Federation.Tests.Credentials;

namespace Cognito.Federation.Tests.TokenProviders;

/// <summary>Logins of every kind of provider, against their stand-ins.</summary>
public sealed class ProviderLoginTests
{
    [Fact]
    public async Task Every_provider_gives_credentials_of_its_own_identity()
    {
        await using var account = await ProviderAccount.StartAsync();
        var providers = account.Emulator.Providers;
        (string Provider, Func<string> Token)[] logins =
        [
            ("Apple", () => providers.Apple.CreateIdToken("ann")),
            ("Amazon", () => providers.Amazon.CreateAccessToken("amzn1.account.ANN")),
            ("ours", () => account.Oidc()),
            ("corp", () => account.Saml()),
            ("FacebookApp", () => account.Limited()),
            ("FacebookApp", () => providers.Facebook.CreateAccessToken("ann")),
        ];
        var ids = new HashSet<IdentityId>();

        foreach (var (provider, token) in logins)
        {
            var first = await account.Broker.GetCredentialsAsync(FederatedIdentity.From(provider, token()), TestAccount.Stop);
            Assert.Equal(first.IdentityId, await account.Broker.GetIdentityIdAsync(FederatedIdentity.From(provider, token()), TestAccount.Stop));
            Assert.True(ids.Add(first.IdentityId));
        }

        Assert.Equal(logins.Length, ids.Count);
    }

    [Theory]
    [InlineData("appleid.apple.com")]
    [InlineData("www.amazon.com")]
    [InlineData("login.example.com/tenant")]
    [InlineData("www.facebook.com")]
    [InlineData(ProviderAccount.SamlArn)]
    public async Task A_provider_is_found_by_its_logins_key_too(string key)
    {
        await using var account = await ProviderAccount.StartAsync();
        var token = key switch
        {
            "appleid.apple.com" => account.Emulator.Providers.Apple.CreateIdToken("ann"),
            "www.amazon.com" => account.Emulator.Providers.Amazon.CreateAccessToken("ann"),
            "www.facebook.com" => account.Limited(),
            ProviderAccount.SamlArn => account.Saml(),
            _ => account.Oidc(),
        };

        await account.Broker.GetCredentialsAsync(FederatedIdentity.From(key, token), TestAccount.Stop);

        Assert.Contains($"\"{key}\":", account.Bodies("GetId").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apples_tokens_that_the_pool_would_refuse_cost_no_call()
    {
        await using var account = await ProviderAccount.StartAsync();
        var apple = account.Emulator.Providers.Apple;

        Assert.Contains("client 'com.example.web'; this application is client 'com.example.app'", (await account.RefusedAsync("Apple", apple.CreateIdToken("ann", "com.example.web"))).Message, StringComparison.Ordinal);
        Assert.Equal(CognitoErrorCode.LoginTokenExpired, (await account.RefusedAsync("Apple", apple.CreateIdToken("ann", lifetime: TimeSpan.FromMinutes(-6)))).Code);
        Assert.Contains($"issuer '{ProviderAccount.Issuer}'", (await account.RefusedAsync("Apple", account.Oidc())).Message, StringComparison.Ordinal);
        Assert.Contains("no JWT", (await account.RefusedAsync("Apple", "c1234.0.code")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_access_token_of_Amazon_is_named()
    {
        await using var account = await ProviderAccount.StartAsync();

        Assert.Contains("got a JWT", (await account.RefusedAsync("Amazon", account.Oidc())).Message, StringComparison.Ordinal);
        Assert.Contains("got a refresh token", (await account.RefusedAsync("Amazon", "Atzr|IwEBIabc")).Message, StringComparison.Ordinal);
        Assert.Contains("'Atza|'", (await account.RefusedAsync("Amazon", "EAAGabc")).Message, StringComparison.Ordinal);
        Assert.Contains("2049 characters", (await account.RefusedAsync("Amazon", "Atza|" + new string('x', 2044))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenID_Connect_tokens_that_the_pool_would_refuse_cost_no_call()
    {
        await using var account = await ProviderAccount.StartAsync();

        Assert.Contains("'another'", (await account.RefusedAsync("ours", account.Oidc("another"))).Message, StringComparison.Ordinal);
        Assert.Contains("'party'", (await account.RefusedAsync("ours", account.Oidc(claims: new() { ["azp"] = "party" }))).Message, StringComparison.Ordinal);
        Assert.Contains("The slash at the end counts", (await account.RefusedAsync("ours", account.Oidc(claims: new() { ["iss"] = ProviderAccount.Issuer + "/" }))).Message, StringComparison.Ordinal);
        Assert.Contains("issuer 'https://login.example.com'", (await account.RefusedAsync("ours", account.Oidc(claims: new() { ["iss"] = "https://login.example.com" }))).Message, StringComparison.Ordinal);
        Assert.Equal(CognitoErrorCode.LoginTokenExpired, (await account.RefusedAsync("ours", account.Oidc(life: TimeSpan.FromMinutes(-6)))).Code);
        var elliptic = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"alg":"ES256"}""")) + account.Oidc()[account.Oidc().IndexOf('.', StringComparison.Ordinal)..];
        Assert.Contains("'ES256'. Identity pools verify RSA signatures only", (await account.RefusedAsync("ours", elliptic)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_of_limited_login_that_the_pool_would_refuse_cost_no_call()
    {
        await using var account = await ProviderAccount.StartAsync();

        Assert.Contains("'another'", (await account.RefusedAsync("FacebookApp", account.Limited("another"))).Message, StringComparison.Ordinal);
        Assert.Contains("'https://facebook.example'", (await account.RefusedAsync("FacebookApp", account.Limited(claims: new() { ["iss"] = "https://facebook.example" }))).Message, StringComparison.Ordinal);
        Assert.Equal(CognitoErrorCode.LoginTokenExpired, (await account.RefusedAsync("FacebookApp", account.Limited(life: TimeSpan.FromMinutes(-6)))).Code);
        Assert.Contains("FacebookLoginOptions.AppId", (await account.RefusedAsync("Facebook", account.Limited())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.facebook.com", "www.facebook.com")]
    [InlineData("https://limited.facebook.com", "limited.facebook.com")]
    [InlineData("https://facebook.com", "facebook.com")]
    public async Task Limited_login_goes_under_the_issuer_that_it_names(string issuer, string key)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var provider = new FacebookTokenProvider(new FacebookLoginOptions { AppId = "123" }, clock);

        var token = await provider.ReadAsync(TestToken.Jwt("ann", clock.GetUtcNow().AddHours(1), "1", ("iss", issuer), ("aud", "123")), TestContext.Current.CancellationToken);

        Assert.Equal((key, issuer, "ann"), (token.ProviderName, token.Issuer, token.Subject));
        Assert.Equal("graph.facebook.com", (await provider.ReadAsync("EAAGabc", TestContext.Current.CancellationToken)).ProviderName);
    }

    [Fact]
    public async Task Signing_out_finds_a_limited_login_whose_token_ended()
    {
        await using var account = await ProviderAccount.StartAsync();
        var token = account.Limited();
        var first = await account.Broker.GetCredentialsAsync(FederatedIdentity.From("FacebookApp", token), TestAccount.Stop);
        account.Emulator.Clock.Advance(TimeSpan.FromMinutes(66));

        await account.Broker.ForgetAsync(FederatedIdentity.From("FacebookApp", token), TestAccount.Stop);

        var second = await account.Broker.GetCredentialsAsync(FederatedIdentity.From("FacebookApp", account.Limited()), TestAccount.Stop);
        Assert.Equal(first.IdentityId, second.IdentityId);
        Assert.Equal(2, account.Bodies("GetId").Count);
    }

    [Fact]
    public void Options_that_cannot_be_are_refused_at_once()
    {
        Assert.Contains("AppleLoginOptions.ClientIds", Assert.Throws<ArgumentException>(() => new AppleTokenProvider(new AppleLoginOptions())).Message, StringComparison.Ordinal);
        Assert.Contains("OpenIdConnectLoginOptions.ClientIds", Assert.Throws<ArgumentException>(() => new OpenIdConnectTokenProvider("x", new OpenIdConnectLoginOptions { Issuer = "https://x.example.com" })).Message, StringComparison.Ordinal);
        foreach (var issuer in new[] { "", "x.example.com", "http://x.example.com", "https://x.example.com?a=b" })
            Assert.Contains($"got '{issuer}'", Assert.Throws<ArgumentException>(() => new OpenIdConnectTokenProvider("x", new OpenIdConnectLoginOptions { Issuer = issuer, ClientIds = { "web" } })).Message, StringComparison.Ordinal);
        Assert.Contains("got 129", Assert.Throws<ArgumentException>(() => new OpenIdConnectTokenProvider("x", new OpenIdConnectLoginOptions { Issuer = "https://x.example.com/" + new string('y', 115), ClientIds = { "web" } })).Message, StringComparison.Ordinal);
        foreach (var arn in new[] { "", "corp", "arn:aws:iam::123456789012:oidc-provider/corp", "arn:aws:iam::123456789012:saml-provider/", "arn:aws:iam::12:saml-provider/corp" })
            Assert.Contains($"got '{arn}'", Assert.Throws<ArgumentException>(() => new SamlTokenProvider("x", new SamlLoginOptions { ProviderArn = arn })).Message, StringComparison.Ordinal);
        Assert.Contains("'http://facebook.com'", Assert.Throws<ArgumentException>(() => new FacebookTokenProvider(new FacebookLoginOptions { LimitedLoginIssuers = { "http://facebook.com" } })).Message, StringComparison.Ordinal);
        Assert.Contains("AppId", Assert.Throws<ArgumentException>(() => new FacebookTokenProvider(new FacebookLoginOptions { AppId = " " })).Message, StringComparison.Ordinal);
    }
}
