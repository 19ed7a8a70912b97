using System.Globalization;

namespace Cognito.Federation.Tests.Credentials;

public sealed class SharedFetchTests
{
    private readonly BrokerBench _bench = new();

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Ten_thousand_cold_callers_make_one_call_for_each_login(int logins)
    {
        var gate = new Gate();
        _bench.Pool.Before = (_, limit) => gate.PassAsync(limit);
        var people = Enumerable.Range(0, logins).Select(i => _bench.Person("p" + i.ToString(CultureInfo.InvariantCulture))).ToArray();

        var calls = Enumerable.Range(0, 10_000).Select(i => _bench.GetAsync(people[i % logins])).ToArray();
        await gate.Reached;
        gate.Open();
        var all = await Task.WhenAll(calls);

        Assert.Equal(logins, _bench.Pool.GetIdCalls);
        Assert.Equal(logins, _bench.Pool.GetCredentialsCalls);
        Assert.Equal(logins, all.Select(c => c.AccessKeyId).Distinct().Count());
        for (var i = 0; i < all.Length; i++)
            Assert.Equal("p" + (i % logins).ToString(CultureInfo.InvariantCulture), FakePool.OwnerOf(all[i]));
    }

    [Fact]
    public async Task New_identities_of_one_token_share_the_call_too()
    {
        var gate = new Gate();
        _bench.Pool.Before = (_, limit) => gate.PassAsync(limit);
        var token = _bench.Token("ann");

        var calls = Enumerable.Range(0, 100).Select(_ => _bench.GetAsync(FederatedIdentity.From("TEST", token))).ToArray();
        gate.Open();
        await Task.WhenAll(calls);

        Assert.Equal(1, _bench.Pool.GetCredentialsCalls);
    }

    [Fact]
    public async Task A_cancelled_first_caller_ends_only_its_own_wait()
    {
        var gate = new Gate();
        _bench.Pool.Before = (_, limit) => gate.PassAsync(limit);
        var ann = _bench.Person("ann");
        using var impatience = new CancellationTokenSource();

        var leader = _bench.Broker.GetCredentialsAsync(ann, impatience.Token).AsTask();
        await gate.Reached;
        var follower = _bench.GetAsync(ann);
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leader);
        gate.Open();
        Assert.Equal("ann", FakePool.OwnerOf(await follower));
        Assert.Equal(1, _bench.Pool.GetCredentialsCalls);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_begins_sends_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Broker.GetCredentialsAsync(_bench.Person("ann"), new CancellationToken(canceled: true)).AsTask());

        Assert.Equal(0, _bench.Pool.GetIdCalls);
    }

    [Fact]
    public async Task A_failure_reaches_everybody_who_waits_and_nobody_who_comes_later()
    {
        var gate = new Gate();
        _bench.Pool.Before = async (_, limit) =>
        {
            await gate.PassAsync(limit);
            throw FakePool.Refusal(CognitoErrorCode.InternalError);
        };
        var ann = _bench.Person("ann");
        var calls = Enumerable.Range(0, 1_000).Select(_ => _bench.GetAsync(ann)).ToArray();
        await gate.Reached;
        gate.Open();

        foreach (var call in calls)
            Assert.Equal(CognitoErrorCode.InternalError, (await Assert.ThrowsAsync<CognitoServiceException>(() => call)).Code);
        Assert.Equal(1, _bench.Pool.GetIdCalls);

        _bench.Pool.Before = (_, _) => Task.CompletedTask;
        Assert.Equal("ann", FakePool.OwnerOf(await _bench.GetAsync(ann)));
    }

    [Fact]
    public async Task Guests_who_come_together_are_one_guest_and_remembered()
    {
        var gate = new Gate();
        _bench.Pool.Before = (_, limit) => gate.PassAsync(limit);

        var calls = Enumerable.Range(0, 100).Select(_ => _bench.GetIdAsync(FederatedIdentity.Guest("visitor"))).ToArray();
        gate.Open();
        var ids = await Task.WhenAll(calls);
        var credentials = await _bench.GetAsync(FederatedIdentity.Guest("visitor"));
        var other = await _bench.GetIdAsync(FederatedIdentity.Guest("another"));

        Assert.Single(ids.Distinct());
        Assert.Equal(ids[0], credentials.IdentityId);
        Assert.NotEqual(ids[0], other);
        Assert.Equal(2, _bench.Pool.GetIdCalls);
    }

    [Fact]
    public async Task Work_that_never_ends_fails_after_its_own_limit()
    {
        var gate = new Gate();
        _bench.Pool.Before = (_, _) => gate.PassAsync(CancellationToken.None);

        var call = _bench.GetAsync(_bench.Person("ann"));
        await gate.Reached;
        _bench.Clock.Advance(TimeSpan.FromSeconds(150));

        var failure = await Assert.ThrowsAsync<CognitoServiceException>(() => call);
        Assert.Equal(CognitoErrorCode.Timeout, failure.Code);
        Assert.True(failure.IsTransient);
    }
}
