using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Logins of Apple, Amazon and OpenID Connect providers.</summary>
public sealed class ProviderLoginTests
{
    [Fact]
    public async Task Each_provider_logs_people_in_under_its_own_key()
    {
        await using var emulator = await ProviderCalls.StartAsync();
        var ids = new HashSet<string>();
        foreach (var login in new Func<(string, string)>[] { () => emulator.Apple(), () => emulator.Amazon(), () => emulator.Oidc(), () => emulator.Saml() })
        {
            var id = await emulator.IdOfAsync(login());
            Assert.Equal(id, await emulator.IdOfAsync(login()));
            (await emulator.GetCredentialsAsync(id, login())).Succeeded();
            Assert.True(ids.Add(id));
        }

        Assert.Equal(4, ids.Count);
    }

    [Fact]
    public async Task Apples_tokens_are_checked_for_signature_issuer_audience_and_expiry()
    {
        await using var emulator = await ProviderCalls.StartAsync();
        await using var other = await ProviderCalls.StartAsync();

        await emulator.RefusedAsync(other.Apple(), ProviderCalls.NotSigned);
        await emulator.RefusedAsync(emulator.Apple("com.example.other"), ProviderCalls.WrongAudience);
        await emulator.RefusedAsync(("appleid.apple.com", emulator.Oidc().Token), ProviderCalls.WrongIssuer);
        await emulator.RefusedAsync(("appleid.apple.com", "garbage"), ProviderCalls.NotAnIdToken);
        await emulator.ExpiredAsync(emulator.Apple(lifetime: TimeSpan.Zero));
        var token = emulator.Apple();
        emulator.Clock.Advance(TimeSpan.FromMinutes(10));
        await emulator.ExpiredAsync(token);
    }

    [Fact]
    public async Task Amazons_tokens_are_checked_for_their_maker_client_and_expiry()
    {
        await using var emulator = await ProviderCalls.StartAsync();
        await using var other = await ProviderCalls.StartAsync();

        Assert.StartsWith("Atza|", emulator.Amazon().Token, StringComparison.Ordinal);
        await emulator.RefusedAsync(other.Amazon(), "Invalid login token. Not a valid Amazon access token.");
        await emulator.RefusedAsync(emulator.Amazon("amzn1.application-oa2-client.2"), ProviderCalls.WrongAudience);
        await emulator.ExpiredAsync(emulator.Amazon(lifetime: TimeSpan.Zero));
        var token = emulator.Amazon();
        emulator.Clock.Advance(TimeSpan.FromHours(1));
        await emulator.ExpiredAsync(token);
    }

    [Fact]
    public async Task An_OpenID_Connect_token_is_checked_for_signature_issuer_and_audience()
    {
        await using var emulator = await ProviderCalls.StartAsync();
        await using var other = await ProviderCalls.StartAsync();

        await emulator.RefusedAsync(other.Oidc(), ProviderCalls.NotSigned);
        await emulator.RefusedAsync(emulator.Oidc(claims: new() { ["iss"] = ProviderCalls.Issuer + "/" }), ProviderCalls.WrongIssuer);
        await emulator.RefusedAsync((ProviderCalls.Key, emulator.Apple().Token), ProviderCalls.WrongIssuer);
        await emulator.RefusedAsync(("login.example.com", emulator.Oidc().Token), ProviderCalls.Unsupported);
        await emulator.RefusedAsync((ProviderCalls.Issuer, emulator.Oidc().Token), ProviderCalls.Unsupported);
        await emulator.RefusedAsync(emulator.Oidc("another"), ProviderCalls.WrongAudience);
        await emulator.IdOfAsync(emulator.Oidc("phone"));
    }

    [Fact]
    public async Task The_authorized_party_counts_where_a_token_names_one()
    {
        await using var emulator = await ProviderCalls.StartAsync();

        await emulator.RefusedAsync(emulator.Oidc(claims: new() { ["azp"] = "another" }), ProviderCalls.WrongAudience);
        await emulator.IdOfAsync(emulator.Oidc("another", claims: new() { ["azp"] = "phone" }));
    }

    [Fact]
    public async Task The_clock_of_an_IAM_provider_is_granted_five_minutes()
    {
        await using var emulator = await ProviderCalls.StartAsync();
        var token = emulator.Oidc();
        emulator.Clock.Advance(TimeSpan.FromMinutes(64));
        await emulator.IdOfAsync(token);

        emulator.Clock.Advance(TimeSpan.FromMinutes(1));

        await emulator.ExpiredAsync(token);
    }

    [Fact]
    public async Task Only_RSA_signatures_count()
    {
        await using var emulator = await ProviderCalls.StartAsync();
        var payload = emulator.Oidc().Token.Split('.')[1];
        var content = $"{Base64Url.EncodeToString("""{"kid":"1","alg":"ES256"}"""u8)}.{payload}";
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        await emulator.RefusedAsync((ProviderCalls.Key, $"{content}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256))}"), ProviderCalls.NotSigned);
    }

    [Fact]
    public async Task Google_behind_IAM_takes_every_client_id_that_IAM_has()
    {
        await using var emulator = await ProviderCalls.StartAsync(static p => p.TrustGoogle("only.google"));

        foreach (var client in new[] { "only.google", "web.google", "android.google" })
            await emulator.IdOfAsync(("accounts.google.com", emulator.Providers.Google.CreateIdToken("g-1", client)));
        await emulator.RefusedAsync(("accounts.google.com", emulator.Providers.Google.CreateIdToken("g-1", "other.google")), ProviderCalls.WrongAudience);
        Assert.Equal("https://accounts.google.com", emulator.Providers.Oidc("google").Issuer);
    }

    [Fact]
    public async Task Providers_that_the_pool_does_not_trust_are_refused()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o.AddOidcProvider("ours", ProviderCalls.Issuer, "web").AddSamlProvider("corp").AddIdentityPool("app"), TestContext.Current.CancellationToken);

        await emulator.RefusedAsync(emulator.Apple("x"), ProviderCalls.Unsupported);
        await emulator.RefusedAsync(emulator.Amazon("x"), ProviderCalls.Unsupported);
        await emulator.RefusedAsync(emulator.Oidc(), ProviderCalls.Unsupported);
        await emulator.RefusedAsync(emulator.Saml(), ProviderCalls.Unsupported);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_at_start_or_when_asked_for()
    {
        await using var emulator = await ProviderCalls.StartAsync();

        Assert.Contains("there are: ours, google", Assert.Throws<ArgumentException>(() => emulator.Providers.Oidc("theirs")).Message, StringComparison.Ordinal);
        Assert.Contains("there are: corp", Assert.Throws<ArgumentException>(() => emulator.Providers.Saml("theirs")).Message, StringComparison.Ordinal);
        Assert.Contains("'exp'", Assert.Throws<ArgumentException>(() => emulator.Oidc(claims: new() { ["exp"] = "1" })).Message, StringComparison.Ordinal);
        Assert.Contains("'theirs'", (await Assert.ThrowsAsync<ArgumentException>(() => ProviderCalls.StartAsync(static p => p.TrustOidc("theirs")))).Message, StringComparison.Ordinal);
        Assert.Contains("'theirs'", (await Assert.ThrowsAsync<ArgumentException>(() => ProviderCalls.StartAsync(static p => p.TrustSaml("theirs")))).Message, StringComparison.Ordinal);
        foreach (var url in new[] { "http://login.example.com", "login.example.com", "https://login.example.com?a=b", "https://" })
            Assert.Contains($"got '{url}'", Assert.Throws<ArgumentException>(() => new EmulatorOptions().AddOidcProvider("x", url, "web")).Message, StringComparison.Ordinal);
        Assert.Contains("client id", Assert.Throws<ArgumentException>(static () => new EmulatorOptions().AddOidcProvider("x", "https://x.example.com")).Message, StringComparison.Ordinal);
        Assert.Contains("'a b'", Assert.Throws<ArgumentException>(static () => new EmulatorOptions().AddSamlProvider("a b")).Message, StringComparison.Ordinal);
    }
}
