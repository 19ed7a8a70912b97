namespace Cognito.Federation.Tests.Credentials;

public sealed class ForgetTests
{
    private readonly BrokerBench _bench = new();

    [Fact]
    public async Task What_is_forgotten_is_fetched_again()
    {
        var ann = _bench.Person("ann");
        var old = await _bench.GetAsync(ann);

        await _bench.ForgetAsync(ann);

        Assert.NotEqual(old.AccessKeyId, (await _bench.GetAsync(ann)).AccessKeyId);
        Assert.Equal(2, _bench.Pool.GetIdCalls);
    }

    [Fact]
    public async Task Nobody_else_is_forgotten()
    {
        var bob = _bench.Person("bob");
        var kept = await _bench.GetAsync(bob);
        await _bench.GetAsync(_bench.Person("ann"));

        await _bench.ForgetAsync(_bench.Person("ann"));

        Assert.Same(kept, await _bench.GetAsync(bob));
    }

    [Fact]
    public async Task A_renewal_in_flight_is_discarded()
    {
        var ann = _bench.Person("ann");
        var old = await _bench.GetAsync(ann);
        _bench.Clock.Advance(TimeSpan.FromMinutes(50));
        var gate = new Gate();
        _bench.Pool.Before = (_, limit) => gate.PassAsync(limit);
        Assert.Same(old, await _bench.GetAsync(ann));
        await gate.Reached;

        await _bench.ForgetAsync(ann);
        gate.Open();
        await BrokerBench.UntilAsync(() => _bench.Pool.Tokens.Count == 2);

        for (var i = 0; i < 1_000; i++)
            Assert.Null(_bench.Broker.Peek(ann));
        Assert.Equal("AK.ann.3", (await _bench.GetAsync(ann)).AccessKeyId);
        Assert.Equal(2, _bench.Pool.GetIdCalls);
    }

    [Fact]
    public async Task A_first_fetch_in_flight_is_not_kept_and_not_joined()
    {
        var ann = _bench.Person("ann");
        var gate = new Gate();
        _bench.Pool.Before = (_, limit) => gate.PassAsync(limit);
        var before = _bench.GetAsync(ann);
        await gate.Reached;

        await _bench.ForgetAsync(ann);
        _bench.Pool.Before = (_, _) => Task.CompletedTask;
        var after = await _bench.GetAsync(ann);
        gate.Open();

        Assert.NotEqual((await before).AccessKeyId, after.AccessKeyId);
        Assert.Same(after, await _bench.GetAsync(ann));
    }

    [Fact]
    public async Task Forgetting_a_login_forgets_it_under_its_other_tokens()
    {
        var phone = _bench.Person("ann", "phone");
        var desk = _bench.Person("ann", "desk");
        await _bench.GetAsync(phone);
        await _bench.GetAsync(desk);

        await _bench.ForgetAsync(phone);

        Assert.Null(_bench.Broker.Peek(desk));
    }

    [Fact]
    public async Task A_login_whose_token_has_ended_can_still_be_forgotten()
    {
        var token = _bench.Token("ann", life: TimeSpan.FromMinutes(10));
        var reads = 0;
        var strict = new DelegateTokenProvider("strict", "strict.example.com", (value, _) => ++reads > 1
            ? throw new ReauthenticationRequiredException(CognitoErrorCode.LoginTokenExpired, "ended")
            : new(new LoginToken("strict.example.com", value, _bench.Clock.GetUtcNow() + TimeSpan.FromMinutes(10), TestToken.Issuer, "ann")));
        var broker = BrokerBench.NewBroker(_bench.Clock, _bench.Pool, strict);
        var kept = FederatedIdentity.From("strict", token);
        await broker.GetCredentialsAsync(kept, TestContext.Current.CancellationToken);
        _bench.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.NotNull(broker.Peek(kept));

        await broker.ForgetAsync(FederatedIdentity.From("strict", token), TestContext.Current.CancellationToken);

        Assert.Null(broker.Peek(kept));
    }

    [Fact]
    public async Task A_source_that_moved_on_is_forgotten_under_its_old_token_and_its_new_one()
    {
        var source = new TestSource(Opaque("first", "ann"));
        var identity = FederatedIdentity.From(source);
        await _bench.GetAsync(identity);
        source.Renew = (_, _) => new(source.Current = Opaque("second", "ann"));
        _bench.Clock.Advance(TimeSpan.FromHours(1));
        await _bench.GetAsync(identity);

        await _bench.ForgetAsync(identity);

        Assert.Null(_bench.Broker.Peek(identity));
        Assert.Null(_bench.Broker.Peek(FederatedIdentity.From("opaque", "first")));
        Assert.Null(_bench.Broker.Peek(FederatedIdentity.From("opaque", "second")));
    }

    [Fact]
    public async Task A_token_that_came_while_the_login_was_forgotten_brings_nothing_back()
    {
        var source = new TestSource(Opaque("first", "ann"));
        var identity = FederatedIdentity.From(source);
        await _bench.GetAsync(identity);
        var gate = new Gate();
        source.Renew = async (_, limit) =>
        {
            await gate.PassAsync(limit);
            return Opaque("second", "ann");
        };
        _bench.Clock.Advance(TimeSpan.FromMinutes(50));
        await _bench.GetAsync(identity);
        await gate.Reached;

        await _bench.ForgetAsync(identity);
        gate.Open();
        await BrokerBench.UntilAsync(() => _bench.Pool.GetCredentialsCalls == 2);

        source.Current = Opaque("second", "ann");
        for (var i = 0; i < 1_000; i++)
            Assert.Null(_bench.Broker.Peek(identity));
    }

    [Fact]
    public async Task A_source_that_fails_is_forgotten_under_the_token_that_it_gave_before()
    {
        var source = new TestSource(Opaque("first", "ann"));
        await _bench.GetAsync(FederatedIdentity.From(source));
        source.Fault = new IOException("The store of the session cannot be read.");

        await Assert.ThrowsAsync<IOException>(() => _bench.ForgetAsync(FederatedIdentity.From(source)));

        Assert.Null(_bench.Broker.Peek(FederatedIdentity.From("opaque", "first")));
    }

    private LoginToken Opaque(string token, string owner) => new("opaque.example.com", _bench.Pool.Issue(owner, token));
}
