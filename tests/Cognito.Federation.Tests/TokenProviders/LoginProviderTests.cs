using Cognito.Federation.Tests.Credentials;

namespace Cognito.Federation.Tests.TokenProviders;

public sealed class LoginProviderTests
{
    private const string Issuer = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI";
    private readonly BrokerBench _bench;
    private readonly GoogleTokenProvider _google;
    private readonly UserPoolTokenProvider _pool;
    private readonly FacebookTokenProvider _facebook = new();

    public LoginProviderTests()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        _google = new GoogleTokenProvider(new GoogleLoginOptions { ClientIds = { "web.apps", "android.apps" } }, clock);
        _pool = new UserPoolTokenProvider(UserPoolTokenProvider.DefaultName, Issuer["https://".Length..], Issuer, "client1", clock);
        _bench = new BrokerBench(clock, _google, _facebook, _pool);
    }

    [Fact]
    public async Task An_id_token_of_the_registered_pool_becomes_credentials_in_one_line()
    {
        var token = _bench.Pool.Issue("ann", IdToken());

        var credentials = await _bench.GetAsync(FederatedIdentity.FromUserPool(new IdToken(token)));

        Assert.Equal("ann", FakePool.OwnerOf(credentials));
        Assert.Same(credentials, await _bench.GetAsync(FederatedIdentity.From("userpool", token)));
        Assert.Same(credentials, await _bench.GetAsync(FederatedIdentity.From(_pool.ProviderName, token)));
    }

    [Fact]
    public async Task An_access_token_is_named_before_a_call_is_spent()
    {
        var failure = await RefusedAsync(FederatedIdentity.FromUserPool(new IdToken(IdToken("access"))));

        Assert.Contains("Expected an ID token of user pool eu-west-1_AbCdEfGhI", failure.Message, StringComparison.Ordinal);
        Assert.Contains("got an access token", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_another_client_says_which_was_expected_and_which_came()
    {
        var failure = await RefusedAsync(FederatedIdentity.FromUserPool(new IdToken(IdToken(client: "client2"))));

        Assert.Contains("'client2'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'client1'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_ended_says_when()
    {
        var failure = await RefusedAsync(FederatedIdentity.FromUserPool(new IdToken(IdToken(life: TimeSpan.FromMinutes(-10)))));

        Assert.Equal(CognitoErrorCode.LoginTokenExpired, failure.Code);
        Assert.Contains("2026-03-01 11:50:00Z", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_a_pool_that_is_not_registered_lists_those_that_are()
    {
        var foreign = TestToken.Jwt("ann", Later(), "1", ("iss", "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Another"), ("token_use", "id"), ("aud", "client1"));

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => _bench.GetAsync(FederatedIdentity.FromUserPool(new IdToken(foreign))));

        Assert.Contains("eu-west-1_Another", failure.Message, StringComparison.Ordinal);
        Assert.Contains(Issuer, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_names_its_pool_in_the_newer_form_is_the_pools_too()
    {
        var token = TestToken.Jwt("ann", Later(), "1", ("iss", "https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI"), ("token_use", "id"), ("aud", "client1"));

        var credentials = await _bench.GetAsync(FederatedIdentity.FromUserPool(new IdToken(_bench.Pool.Issue("ann", token))));

        Assert.Equal("ann", FakePool.OwnerOf(credentials));
    }

    [Fact]
    public void A_token_in_the_place_of_the_providers_name_is_not_repeated()
    {
        var token = IdToken();

        var mistake = Assert.Throws<ArgumentException>(() => FederatedIdentity.From(token, "Google"));

        Assert.DoesNotContain(token[..20], mistake.Message, StringComparison.Ordinal);
        Assert.Contains("128 characters at most", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a token")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task What_is_no_token_is_refused_without_being_repeated(string text)
    {
        var failure = await RefusedAsync(FederatedIdentity.FromUserPool(new IdToken(text)));

        Assert.DoesNotContain(text, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_provider_lists_those_that_are_registered()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => _bench.GetAsync(FederatedIdentity.From("Gogle", "token")));

        Assert.Contains("'Gogle'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Google (accounts.google.com)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Facebook (graph.facebook.com)", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://accounts.google.com")]
    [InlineData("accounts.google.com")]
    public async Task Google_writes_its_name_in_two_ways_for_one_person(string issuer)
    {
        var token = await _google.ReadAsync(GoogleToken(issuer: issuer), TestContext.Current.CancellationToken);

        Assert.Equal("accounts.google.com", token.ProviderName);
        Assert.Equal("https://accounts.google.com", token.Issuer);
        Assert.Equal("1098", token.Subject);
        Assert.Equal(_bench.Clock.GetUtcNow() + TimeSpan.FromHours(1), token.ExpiresAt);
        Assert.False(token.IsVerified);
    }

    [Fact]
    public async Task Google_tokens_are_found_by_name_without_case_and_by_logins_key()
    {
        var token = _bench.Pool.Issue("ann", GoogleToken());

        var credentials = await _bench.GetAsync(FederatedIdentity.From("GOOGLE", token));

        Assert.Same(credentials, await _bench.GetAsync(FederatedIdentity.From("accounts.google.com", token)));
    }

    [Fact]
    public async Task A_phones_token_is_taken_by_its_authorised_party()
    {
        var token = await _google.ReadAsync(GoogleToken(audience: "server.apps", party: "android.apps"), TestContext.Current.CancellationToken);

        Assert.Equal("1098", token.Subject);
    }

    [Theory]
    [InlineData("https://accounts.google.com", "stranger.apps", 60, "stranger.apps")]
    [InlineData("https://accounts.google.com.evil.example", "web.apps", 60, "evil.example")]
    [InlineData("https://accounts.google.com", "web.apps", -6, "ended")]
    public async Task Google_tokens_that_the_pool_would_refuse_cost_no_call(string issuer, string audience, int minutes, string said)
    {
        var token = GoogleToken(issuer, audience, life: TimeSpan.FromMinutes(minutes));

        var failure = await RefusedAsync(FederatedIdentity.From("Google", token));

        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Contains("ID token of Google", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(token, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_classic_facebook_token_is_taken_as_it_is()
    {
        var credentials = await _bench.GetAsync(FederatedIdentity.From("facebook", _bench.Pool.Issue("ann", "EAAGabc")));

        Assert.Equal("ann", FakePool.OwnerOf(credentials));
    }

    [Fact]
    public async Task Facebook_limited_login_is_refused_with_the_ways_out()
    {
        var failure = await RefusedAsync(FederatedIdentity.From("Facebook", TestToken.Jwt("123", Later(), "1", ("iss", "https://limited.facebook.com"))));

        Assert.Contains("Limited Login", failure.Message, StringComparison.Ordinal);
        Assert.Contains("through a user pool", failure.Message, StringComparison.Ordinal);
        Assert.Contains("FacebookLoginOptions.AppId", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_longer_than_a_login_may_be_is_refused()
    {
        var failure = await RefusedAsync(FederatedIdentity.From("Facebook", new string('E', 50_001)));

        Assert.Contains("50001", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_custom_provider_reads_a_token_once()
    {
        var reads = 0;
        var custom = new DelegateTokenProvider("mine", "mine.example.com", (token, _) => new(new LoginToken("mine.example.com", token, Later(), "https://mine", "s" + ++reads)));
        var broker = BrokerBench.NewBroker(_bench.Clock, _bench.Pool, custom);
        _bench.Pool.Issue("ann", "token");

        for (var i = 0; i < 10; i++)
            await broker.GetCredentialsAsync(FederatedIdentity.From("mine", "token"), TestContext.Current.CancellationToken);

        Assert.Equal(1, reads);
    }

    [Fact]
    public async Task A_custom_provider_that_answers_for_another_one_is_refused()
    {
        var custom = new DelegateTokenProvider("mine", "mine.example.com", (token, _) => new(new LoginToken("accounts.google.com", token)));
        var broker = BrokerBench.NewBroker(_bench.Clock, _bench.Pool, custom);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => broker.GetCredentialsAsync(FederatedIdentity.From("mine", "token"), TestContext.Current.CancellationToken).AsTask());

        Assert.Contains("mine.example.com", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_providers_of_one_name_are_a_mistake() =>
        Assert.Contains("'google'", Assert.Throws<ArgumentException>(() => new LoginProviders([new GoogleTokenProvider(new GoogleLoginOptions { ClientIds = { "a" } }), new FacebookTokenProvider(new FacebookLoginOptions { Name = "google" })])).Message, StringComparison.Ordinal);

    [Fact]
    public void Google_needs_a_client_id() =>
        Assert.Contains("ClientIds", Assert.Throws<ArgumentException>(() => new GoogleTokenProvider(new GoogleLoginOptions())).Message, StringComparison.Ordinal);

    [Fact]
    public void What_an_identity_prints_holds_no_token()
    {
        Assert.DoesNotContain("EAAsecret", FederatedIdentity.From("Facebook", "EAAsecret").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("EAAsecret", new LoginToken("graph.facebook.com", "EAAsecret").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("EAAsecret", new LoginToken("graph.facebook.com", "EAAsecret").Keys.ToString(), StringComparison.Ordinal);
        Assert.Equal(FederatedIdentity.From("a", "b"), FederatedIdentity.From("a", "b"));
        Assert.NotEqual(FederatedIdentity.From("a", "b"), FederatedIdentity.From("a", "c"));
    }

    private async Task<ReauthenticationRequiredException> RefusedAsync(FederatedIdentity identity)
    {
        var failure = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => _bench.GetAsync(identity));
        Assert.Equal(0, _bench.Pool.GetIdCalls);
        return failure;
    }

    private DateTimeOffset Later() => _bench.Clock.GetUtcNow() + TimeSpan.FromHours(1);

    private string IdToken(string use = "id", string client = "client1", TimeSpan? life = null) =>
        TestToken.Jwt("ann", _bench.Clock.GetUtcNow() + (life ?? TimeSpan.FromHours(1)), "1", ("iss", Issuer), ("token_use", use), (use == "id" ? "aud" : "client_id", client));

    private string GoogleToken(string issuer = "https://accounts.google.com", string audience = "web.apps", string? party = null, TimeSpan? life = null) =>
        TestToken.Jwt("1098", _bench.Clock.GetUtcNow() + (life ?? TimeSpan.FromHours(1)), "1", ("iss", issuer), ("aud", audience), ("azp", party ?? audience));
}
