namespace Cognito.Federation.Tests.Credentials;

public sealed class LoginRenewalTests
{
    private readonly BrokerBench _bench = new();

    [Fact]
    public async Task A_day_of_hourly_tokens_needs_one_call_for_each_renewal_and_never_fails()
    {
        var number = 0;
        var source = new TestSource(Next(ref number));
        source.Renew = (_, _) => new(source.Current = Next(ref number));
        var ann = FederatedIdentity.From(source);

        for (var minute = 0; minute < 24 * 60; minute += 10)
        {
            Assert.Equal("ann", FakePool.OwnerOf(await _bench.GetAsync(ann)));
            _bench.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(1, _bench.Pool.GetIdCalls);
        Assert.InRange(_bench.Pool.GetCredentialsCalls, 24, 34);

        LoginToken Next(ref int n) => TestToken.Read(_bench.Token("ann", (++n).ToString(System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(1)), isVerified: true);
    }

    [Fact]
    public async Task Memory_answers_although_the_token_has_ended()
    {
        var source = new TestSource(TestToken.Read(_bench.Token("ann", life: TimeSpan.FromMinutes(10))));
        var ann = FederatedIdentity.From(source);
        var first = await _bench.GetAsync(ann);
        _bench.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Same(first, await _bench.GetAsync(ann));
        Assert.Empty(source.Asked);
    }

    [Fact]
    public async Task A_token_that_ends_soon_is_renewed_before_a_call_is_spent_on_it()
    {
        var source = new TestSource(TestToken.Read(_bench.Token("ann", "old", TimeSpan.FromMinutes(3))));
        source.Renew = (_, _) => new(source.Current = TestToken.Read(_bench.Token("ann", "new")));

        await _bench.GetAsync(FederatedIdentity.From(source));

        var asked = Assert.Single(source.Asked);
        Assert.Equal(TimeSpan.FromMinutes(5), asked.MinimumLifetime);
        Assert.Null(asked.RefusedToken);
        Assert.Equal([source.Current.Value.Reveal()], _bench.Pool.Tokens);
    }

    [Fact]
    public async Task A_token_that_ends_soon_is_used_when_there_is_no_other()
    {
        var source = new TestSource(TestToken.Read(_bench.Token("ann", life: TimeSpan.FromMinutes(3))));

        Assert.Equal("ann", FakePool.OwnerOf(await _bench.GetAsync(FederatedIdentity.From(source))));
        Assert.Single(source.Asked);
    }

    [Fact]
    public async Task A_source_that_has_nothing_newer_ends_the_login_in_its_own_words()
    {
        var source = new TestSource(TestToken.Read(_bench.Token("ann", life: TimeSpan.FromMinutes(30))));
        var ann = FederatedIdentity.From(source);
        await _bench.GetAsync(ann);
        _bench.Clock.Advance(TimeSpan.FromHours(1));

        var failure = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => _bench.GetAsync(ann));

        Assert.Equal(CognitoErrorCode.RefreshTokenInvalid, failure.Code);
        Assert.Equal(1, _bench.Pool.GetCredentialsCalls);
    }

    [Fact]
    public async Task A_token_that_came_alone_and_ended_is_not_sent()
    {
        var ann = FederatedIdentity.From("test", _bench.Token("ann", life: TimeSpan.FromMinutes(30)));
        await _bench.GetAsync(ann);
        _bench.Clock.Advance(TimeSpan.FromHours(1));

        var failure = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => _bench.GetAsync(ann));

        Assert.Equal(CognitoErrorCode.InteractionRequired, failure.Code);
        Assert.Equal(1, _bench.Pool.GetCredentialsCalls);
        Assert.DoesNotContain("ann", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callers_with_the_old_and_with_the_new_token_share_the_renewal()
    {
        var source = new TestSource(TestToken.Read(_bench.Token("ann", "old", TimeSpan.FromMinutes(58))));
        var ann = FederatedIdentity.From(source);
        await _bench.GetAsync(ann);
        _bench.Clock.Advance(TimeSpan.FromMinutes(59));
        var gate = new Gate();
        _bench.Pool.Before = (_, limit) => gate.PassAsync(limit);
        source.Renew = (_, _) => new(source.Current = TestToken.Read(_bench.Token("ann", "new")));

        var withOld = _bench.GetAsync(ann);
        await gate.Reached;
        var withNew = _bench.GetAsync(ann);
        gate.Open();

        Assert.Same(await withOld, await withNew);
        Assert.Equal(2, _bench.Pool.GetCredentialsCalls);
    }

    [Fact]
    public async Task A_source_that_answers_nothing_is_named()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _bench.GetAsync(FederatedIdentity.From(new EmptySource())));

        Assert.Contains("empty.example.com", failure.Message, StringComparison.Ordinal);
    }

    private sealed class EmptySource : ILoginTokenSource
    {
        public string ProviderName => "empty.example.com";

        public ValueTask<LoginToken> GetTokenAsync(LoginTokenRequest request, CancellationToken cancellationToken = default) => default;
    }

    [Fact]
    public async Task A_source_that_gave_up_waiting_is_a_timeout_and_no_cancellation_of_the_caller()
    {
        var source = new TestSource(TestToken.Read(_bench.Token("ann", life: TimeSpan.FromMinutes(3))))
        {
            Renew = (_, _) => throw new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout."),
        };

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => _bench.GetAsync(FederatedIdentity.From(source)));

        Assert.Equal(CognitoErrorCode.Timeout, failure.Code);
        Assert.True(failure.IsTransient);
        Assert.IsType<TaskCanceledException>(failure.InnerException);
        Assert.Equal(0, _bench.Pool.GetIdCalls);
    }
}
