using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Cognito.Federation.Emulator.Tests.SignIn;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Tokens that must not become an identity, and what is said about each.</summary>
public sealed class LoginCheckTests
{
    private const string NotSigned = "Invalid login token. Couldn't verify signed token.";
    private const string WrongIssuer = "Invalid login token. Issuer doesn't match providerName";
    private const string WrongAudience = "Invalid login token. Incorrect token audience.";
    private const string NotAnIdToken = "Invalid login token. Not a valid OpenId Connect identity token.";
    private const string Unsupported = "Token is not from a supported provider of this identity pool.";

    [Fact]
    public async Task A_forged_ID_token_of_a_user_pool_is_refused()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var (provider, token) = await emulator.UserLoginAsync();
        var parts = token.Split('.');
        var bobs = (await emulator.UserLoginAsync("bob")).Token.Split('.');
        var kid = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement.GetProperty("kid").GetString();

        await RefusedAsync(emulator, (provider, Flip(token)), NotSigned);
        await RefusedAsync(emulator, (provider, $"{parts[0]}.{bobs[1]}.{parts[2]}"), NotSigned);
        foreach (var algorithm in new[] { "none", "HS256", "RS384" })
            await RefusedAsync(emulator, (provider, $"{Segment($$"""{"alg":"{{algorithm}}","kid":"{{kid}}"}""")}.{parts[1]}.{parts[2]}"), NotSigned);
        await RefusedAsync(emulator, (provider, $"{Segment("""{"alg":"RS256","kid":"another"}""")}.{parts[1]}.{parts[2]}"), NotSigned);
        await RefusedAsync(emulator, (provider, $"{parts[0]}.{parts[1]}."), NotAnIdToken);
        await RefusedAsync(emulator, (provider, "garbage"), NotAnIdToken);
    }

    [Fact]
    public async Task An_access_token_is_no_login()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        await RefusedAsync(emulator, (emulator.UserPoolProvider(), (await emulator.SignInAsync()).Token("AccessToken")), NotAnIdToken);
    }

    [Fact]
    public async Task An_ID_token_of_another_app_client_is_refused()
    {
        await using var emulator = await IdentityCalls.StartAsync();

        await RefusedAsync(emulator, await emulator.UserLoginAsync(client: 1), WrongAudience);
    }

    [Fact]
    public async Task Every_app_client_that_the_pool_trusts_may_log_people_in()
    {
        await using var emulator = await IdentityCalls.StartAsync(static p => p.TrustUserPool("users", "other"));

        Assert.Equal(await emulator.IdOfAsync(await emulator.UserLoginAsync(client: 0)), await emulator.IdOfAsync(await emulator.UserLoginAsync(client: 1)));
    }

    [Fact]
    public async Task An_expired_ID_token_is_refused_with_both_instants()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var login = await emulator.UserLoginAsync();
        emulator.Clock.Advance(TimeSpan.FromHours(1));

        var answer = await emulator.GetIdAsync(login).Fails("NotAuthorizedException");

        Assert.Matches(@"^Invalid login token\. Token expired: \d{10} >= \d{10}$", answer.Message);
    }

    [Fact]
    public async Task A_token_under_another_providers_key_is_refused()
    {
        await using var emulator = await IdentityCalls.StartAsync(
            static p => p.TrustUserPool("partners", "web"),
            static o => o.AddUserPool("partners", static p => p.AddClient("web").AddUser("carol", SignInCalls.Password)));
        var carols = (await emulator.SignInAsync("carol", client: emulator.UserPools.Single(static p => p.Name == "partners").Clients[0])).Token("IdToken");
        var partners = UserPoolProvider.NameOf(emulator.Region, emulator.UserPools.Single(static p => p.Name == "partners").Id);
        var alices = (await emulator.UserLoginAsync()).Token;

        await RefusedAsync(emulator, (emulator.UserPoolProvider(), carols), WrongIssuer);
        await RefusedAsync(emulator, (partners, alices), WrongIssuer);
        await RefusedAsync(emulator, (emulator.UserPoolProvider(), emulator.GoogleLogin().Token), WrongIssuer);
        await RefusedAsync(emulator, ("accounts.google.com", alices), WrongIssuer);
        await RefusedAsync(emulator, ("graph.facebook.com", alices), "Invalid login token. Not a valid Facebook access token.");
        await emulator.IdOfAsync((partners, carols));
    }

    [Theory]
    [InlineData("www.amazon.com")]
    [InlineData("appleid.apple.com")]
    [InlineData("https://accounts.google.com")]
    [InlineData("Accounts.Google.com")]
    [InlineData("cognito-idp.us-east-1.amazonaws.com/us-east-1_Unknown11")]
    [InlineData("cognito-idp.us-east-1.amazonaws.com/")]
    public async Task A_provider_that_the_pool_does_not_trust_is_refused(string provider)
    {
        await using var emulator = await IdentityCalls.StartAsync();

        await RefusedAsync(emulator, (provider, emulator.GoogleLogin().Token), Unsupported);
    }

    [Fact]
    public async Task A_pool_takes_no_login_of_providers_that_it_does_not_name()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o.AddUserPool("users", static p => p.AddClient("web").AddUser("alice", SignInCalls.Password)).AddIdentityPool("guests", static p => p.AllowGuests()),
            TestContext.Current.CancellationToken);

        await RefusedAsync(emulator, await emulator.UserLoginAsync(), Unsupported);
        await RefusedAsync(emulator, ("accounts.google.com", emulator.Providers.Google.CreateIdToken("x", "client")), Unsupported);
        await RefusedAsync(emulator, ("graph.facebook.com", emulator.Providers.Facebook.CreateAccessToken("x", "app")), Unsupported);
    }

    [Fact]
    public async Task Googles_tokens_are_checked_for_signature_audience_and_expiry()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        await using var other = await IdentityCalls.StartAsync();
        var (provider, token) = emulator.GoogleLogin();
        (string, string) Google(string value) => (provider, value);

        await RefusedAsync(emulator, Google(Flip(token)), NotSigned);
        await RefusedAsync(emulator, Google(other.GoogleLogin().Token), NotSigned);
        await RefusedAsync(emulator, Google(emulator.Providers.Google.CreateIdToken("x", clientId: "another.apps.googleusercontent.com")), WrongAudience);
        await RefusedAsync(emulator, Google("garbage"), NotAnIdToken);
        foreach (var lifetime in new[] { TimeSpan.Zero, TimeSpan.FromMinutes(-5) })
            Assert.StartsWith("Invalid login token. Token expired:", (await emulator.GetIdAsync(Google(emulator.Providers.Google.CreateIdToken("x", lifetime: lifetime))).Fails("NotAuthorizedException")).Message, StringComparison.Ordinal);
        emulator.Clock.Advance(TimeSpan.FromHours(1));
        Assert.StartsWith("Invalid login token. Token expired:", (await emulator.GetIdAsync(Google(token)).Fails("NotAuthorizedException")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facebooks_tokens_are_checked_for_their_maker_app_and_expiry()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        await using var other = await IdentityCalls.StartAsync();
        var (provider, token) = emulator.FacebookLogin();
        (string, string) Facebook(string value) => (provider, value);

        await RefusedAsync(emulator, Facebook(token + "x"), "Invalid login token. Not a valid Facebook access token.");
        await RefusedAsync(emulator, Facebook(other.FacebookLogin().Token), "Invalid login token. Not a valid Facebook access token.");
        await RefusedAsync(emulator, Facebook(emulator.Providers.Facebook.CreateAccessToken("x", appId: "1111")), WrongAudience);
        Assert.StartsWith("Invalid login token. Token expired:", (await emulator.GetIdAsync(Facebook(emulator.Providers.Facebook.CreateAccessToken("x", lifetime: TimeSpan.Zero))).Fails("NotAuthorizedException")).Message, StringComparison.Ordinal);
        emulator.Clock.Advance(TimeSpan.FromHours(2));
        Assert.StartsWith("Invalid login token. Token expired:", (await emulator.GetIdAsync(Facebook(token)).Fails("NotAuthorizedException")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_login_spoils_the_good_ones()
    {
        await using var emulator = await IdentityCalls.StartAsync();
        var google = emulator.GoogleLogin();
        var id = await emulator.IdOfAsync(google);

        await emulator.GetIdAsync(google, ("graph.facebook.com", "garbage")).Fails("NotAuthorizedException");
        await emulator.GetCredentialsAsync(id, google, ("graph.facebook.com", "garbage")).Fails("NotAuthorizedException");
        (await emulator.GetCredentialsAsync(id, google)).Succeeded();
    }

    [Fact]
    public async Task A_stand_in_that_cannot_tell_for_whom_a_token_is_says_what_to_pass()
    {
        await using var none = await CognitoEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var two = await CognitoEmulator.StartAsync(
            static o => o.AddIdentityPool("a", static p => p.TrustGoogle("one").TrustFacebook("1")).AddIdentityPool("b", static p => p.TrustGoogle("two").TrustFacebook("2")),
            TestContext.Current.CancellationToken);

        Assert.Contains("pass clientId", Assert.Throws<InvalidOperationException>(() => none.Providers.Google.CreateIdToken("x")).Message, StringComparison.Ordinal);
        Assert.Contains("pass appId", Assert.Throws<InvalidOperationException>(() => none.Providers.Facebook.CreateAccessToken("x")).Message, StringComparison.Ordinal);
        Assert.Contains("(one, two)", Assert.Throws<InvalidOperationException>(() => two.Providers.Google.CreateIdToken("x")).Message, StringComparison.Ordinal);
        Assert.Contains("(1, 2)", Assert.Throws<InvalidOperationException>(() => two.Providers.Facebook.CreateAccessToken("x")).Message, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(CognitoEmulator emulator, (string Provider, string Token) login, string message)
    {
        await emulator.GetIdAsync(login).Fails("NotAuthorizedException", message);
        var pool = emulator.State.IdentityPools.All[0];
        string id;
        lock (pool.Gate)
            id = pool.Identities.CreateGuest(emulator.Clock.GetUtcNow()).Id;
        await emulator.GetCredentialsAsync(id, login).Fails("NotAuthorizedException", message);
    }

    private static string Flip(string token)
    {
        var parts = token.Split('.');
        var signature = Base64Url.DecodeFromChars(parts[2]);
        signature[0] ^= 1;
        return $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Segment(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
