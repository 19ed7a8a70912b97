namespace Cognito.Federation.Tests.Credentials;

/// <summary>Who gets whose credentials: the one thing that must never go wrong.</summary>
public sealed class IsolationTests
{
    private readonly BrokerBench _bench = new();

    [Fact]
    public async Task A_forged_token_with_the_victims_subject_gets_nothing_and_takes_nothing()
    {
        var victim = _bench.Person("victim");
        var kept = await _bench.GetAsync(victim);
        var forged = FederatedIdentity.From("test", TestToken.Jwt("victim", _bench.Clock.GetUtcNow() + TimeSpan.FromDays(1), "forged"));

        var refusal = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => _bench.GetAsync(forged));

        Assert.Equal(CognitoErrorCode.InvalidLoginToken, refusal.Code);
        Assert.Same(kept, await _bench.GetAsync(victim));
        // The victim's next renewal still knows the id.
        _bench.Clock.Advance(TimeSpan.FromHours(1));
        await _bench.GetAsync(victim);
        Assert.Equal(1, _bench.Pool.GetIdCalls);
    }

    [Fact]
    public async Task A_forged_token_that_comes_first_does_not_get_the_victim_refused()
    {
        var gate = new Gate();
        _bench.Pool.Before = (_, limit) => gate.PassAsync(limit);
        var forged = _bench.GetAsync(FederatedIdentity.From("test", TestToken.Jwt("victim", _bench.Clock.GetUtcNow() + TimeSpan.FromDays(1), "forged")));
        await gate.Reached;
        var victim = _bench.GetAsync(_bench.Person("victim"));
        gate.Open();

        await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => forged);
        Assert.Equal("victim", FakePool.OwnerOf(await victim));
    }

    [Fact]
    public async Task A_refused_token_is_not_sent_again_until_it_changes()
    {
        var forged = FederatedIdentity.From("test", TestToken.Jwt("ann", _bench.Clock.GetUtcNow() + TimeSpan.FromDays(1), "forged"));

        for (var i = 0; i < 100; i++)
            await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => _bench.GetAsync(forged));

        Assert.Equal(1, _bench.Pool.GetIdCalls);
        Assert.Equal("ann", FakePool.OwnerOf(await _bench.GetAsync(_bench.Person("ann"))));
    }

    [Fact]
    public async Task Unverified_tokens_of_one_person_share_the_identity_but_no_credentials()
    {
        var phone = await _bench.GetAsync(_bench.Person("ann", "phone"));
        var desk = await _bench.GetAsync(_bench.Person("ann", "desk"));

        Assert.NotEqual(phone.AccessKeyId, desk.AccessKeyId);
        Assert.Equal(phone.IdentityId, desk.IdentityId);
        Assert.Equal(1, _bench.Pool.GetIdCalls);
        Assert.Equal(2, _bench.Pool.GetCredentialsCalls);
    }

    [Fact]
    public async Task Verified_tokens_of_one_person_that_say_the_same_share_credentials()
    {
        var first = await _bench.GetAsync(Verified("ann", "1"));
        var second = await _bench.GetAsync(Verified("ann", "2", ("iat", 1), ("auth_time", 2), ("at_hash", "x"), ("event_id", "y"), ("nonce", "z"), ("nbf", 3), ("origin_jti", "o")));

        Assert.Same(first, second);
        Assert.Equal(1, _bench.Pool.GetCredentialsCalls);
    }

    [Theory]
    [InlineData("cognito:groups", "admins")]
    [InlineData("aud", "another client")]
    [InlineData("custom:tenant", "b")]
    public async Task Verified_tokens_that_say_something_else_do_not(string claim, string value)
    {
        var first = await _bench.GetAsync(Verified("ann", "1"));
        var second = await _bench.GetAsync(Verified("ann", "2", (claim, value)));

        Assert.NotEqual(first.AccessKeyId, second.AccessKeyId);
        Assert.Equal(first.IdentityId, second.IdentityId);
    }

    [Fact]
    public async Task An_unverified_token_does_not_reach_what_a_verified_one_of_the_same_person_brought()
    {
        var verified = await _bench.GetAsync(Verified("ann", "1"));
        var token = _bench.Token("ann", "1");

        var unverified = await _bench.GetAsync(FederatedIdentity.From("test", token));

        Assert.NotEqual(verified.AccessKeyId, unverified.AccessKeyId);
    }

    [Fact]
    public async Task The_same_subject_of_another_provider_or_issuer_is_another_person()
    {
        var end = _bench.Clock.GetUtcNow() + TimeSpan.FromDays(1);
        LoginToken[] tokens =
        [
            new("p", _bench.Pool.Issue("a", "token a"), end, "https://i", "s") { IsVerified = true },
            new("q", _bench.Pool.Issue("b", "token b"), end, "https://i", "s") { IsVerified = true },
            new("p", _bench.Pool.Issue("c", "token c"), end, "https://j", "s") { IsVerified = true },
            new("p", _bench.Pool.Issue("d", "token d"), end, "https://is", "") { IsVerified = true },
        ];

        var owners = new List<string>();
        foreach (var token in tokens)
            owners.Add(FakePool.OwnerOf(await _bench.GetAsync(FederatedIdentity.From(new TestSource(token)))));

        Assert.Equal(["a", "b", "c", "d"], owners);
        Assert.Equal(4, _bench.Pool.GetIdCalls);
    }

    [Fact]
    public async Task Opaque_tokens_are_each_a_login_of_their_own()
    {
        var first = FederatedIdentity.From("opaque", _bench.Pool.Issue("ann", "EAAB1"));
        var second = FederatedIdentity.From("opaque", _bench.Pool.Issue("bob", "EAAB2"));

        Assert.Equal("ann", FakePool.OwnerOf(await _bench.GetAsync(first)));
        Assert.Equal("bob", FakePool.OwnerOf(await _bench.GetAsync(second)));
        Assert.Same(await _bench.GetAsync(first), await _bench.GetAsync(FederatedIdentity.From("opaque", "EAAB1")));
    }

    [Fact]
    public async Task A_token_of_one_provider_is_another_login_at_another_provider()
    {
        _bench.Pool.Issue("ann", "same text");
        var first = await _bench.GetAsync(FederatedIdentity.From(new TestSource(new LoginToken("one.example.com", "same text"))));
        var second = await _bench.GetAsync(FederatedIdentity.From(new TestSource(new LoginToken("two.example.com", "same text"))));

        Assert.NotEqual(first.AccessKeyId, second.AccessKeyId);
    }

    [Fact]
    public async Task A_source_that_turns_into_another_person_is_refused_and_the_credentials_reach_nobody()
    {
        var source = new TestSource(TestToken.Read(_bench.Token("ann", life: TimeSpan.FromMinutes(55))));
        var ann = FederatedIdentity.From(source);
        await _bench.GetAsync(ann);
        source.Renew = (_, _) => new(TestToken.Read(_bench.Token("bob")));
        _bench.Clock.Advance(TimeSpan.FromMinutes(59.5));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _bench.GetAsync(ann));

        Assert.Contains("another person", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, _bench.Pool.GetCredentialsCalls);
    }

    [Fact]
    public async Task Two_brokers_share_nothing()
    {
        var other = BrokerBench.NewBroker(_bench.Clock, _bench.Pool);
        var ann = _bench.Person("ann");

        var first = await _bench.GetAsync(ann);
        var second = await other.GetCredentialsAsync(ann, TestContext.Current.CancellationToken);

        Assert.NotEqual(first.AccessKeyId, second.AccessKeyId);
        Assert.Same(first, await _bench.GetAsync(ann));
    }

    [Fact]
    public void Keys_that_run_together_differ()
    {
        Assert.NotEqual(new CacheKey("x", "ab", "c"), new CacheKey("x", "a", "bc"));
        Assert.NotEqual(new CacheKey("x", "a"), new CacheKey("x", "a", ""));
        Assert.Equal(new CacheKey("x", "a", "b"), new CacheKey("x", "a", "b"));
    }

    private FederatedIdentity Verified(string owner, string id, params (string, object)[] claims) =>
        FederatedIdentity.From(new TestSource(TestToken.Read(_bench.Token(owner, id, claims: claims), isVerified: true)));
}
