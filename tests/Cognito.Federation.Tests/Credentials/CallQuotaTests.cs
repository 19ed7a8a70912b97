using Microsoft.Extensions.Time.Testing;

namespace Cognito.Federation.Tests.Credentials;

public sealed class CallQuotaTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(20, 25)]
    [InlineData(160, 200)]
    [InlineData(2.5, 4)]
    [InlineData(0.5, 1)]
    public void No_second_holds_more_calls_than_the_quota(double perSecond, int quota)
    {
        var bucket = new CallBucket(perSecond, _clock);
        var sent = new List<TimeSpan>();
        // Everybody wants to call all the time, after a pause in which turns were saved up.
        _clock.Advance(TimeSpan.FromMinutes(1));
        var start = _clock.GetTimestamp();
        for (var call = 0; call < 500; call++)
        {
            Assert.True(bucket.TryReserve(TimeSpan.FromDays(1), out var wait));
            sent.Add(_clock.GetElapsedTime(start) + wait);
        }

        Assert.InRange(sent.Max(first => sent.Count(other => other >= first && other < first + TimeSpan.FromSeconds(1))), 1, quota);
        Assert.InRange(sent[^1].TotalSeconds, 0.95 * (499 / perSecond - 1), 1.05 * 500 / perSecond);
    }

    [Fact]
    public void Nothing_is_saved_up_beyond_a_quarter_of_a_second()
    {
        var bucket = new CallBucket(20, _clock);
        _clock.Advance(TimeSpan.FromHours(1));

        for (var call = 0; call < 5; call++)
        {
            Assert.True(bucket.TryReserve(TimeSpan.Zero, out var none));
            Assert.Equal(TimeSpan.Zero, none);
        }
        Assert.False(bucket.TryReserve(TimeSpan.Zero, out var wait));
        Assert.Equal(50, wait.TotalMilliseconds, 1);
    }

    [Fact]
    public async Task A_call_waits_for_its_turn_and_one_that_would_wait_too_long_says_when_to_come_again()
    {
        var quota = CallQuota.Of(Settings(getId: 1), _clock);
        Assert.Equal(0, await quota.WaitAsync("GetId", TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        var second = quota.WaitAsync("GetId", TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken).AsTask();
        Assert.False(second.IsCompleted);
        var late = await Assert.ThrowsAsync<CognitoServiceException>(async () => await quota.WaitAsync("GetId", TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(_clock.TimestampFrequency, await second);

        Assert.True(late.IsTransient);
        Assert.Equal(CognitoErrorCode.TooManyRequests, late.Code);
        Assert.Equal(TimeSpan.FromSeconds(0.5), late.RetryAfter);
        Assert.Contains("IdentityPool:Quota", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_wait_gives_its_turn_back()
    {
        var quota = CallQuota.Of(Settings(getId: 1), _clock);
        await quota.WaitAsync("GetId", TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var given = quota.WaitAsync("GetId", TimeSpan.FromSeconds(30), stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        var next = quota.WaitAsync("GetId", TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(1));

        await next;
    }

    [Fact]
    public async Task Each_operation_has_turns_of_its_own_and_says_how_many_are_free()
    {
        var quota = CallQuota.Of(Settings(getId: 1, other: 1), _clock);
        foreach (var operation in (string[])["GetId", "GetCredentialsForIdentity", "GetOpenIdToken"])
            Assert.Equal(0, await quota.WaitAsync(operation, TimeSpan.Zero, TestContext.Current.CancellationToken));

        Assert.All(quota.Headrooms, it => Assert.Equal(0, it.Headroom));
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.All(quota.Headrooms, it => Assert.Equal(0.5, it.Headroom, 3));
        Assert.Equal(["GetCredentialsForIdentity", "GetId", "GetOpenIdToken"], quota.Headrooms.Select(it => it.Operation).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Brokers_of_one_region_share_their_turns_whichever_pool_they_serve()
    {
        var (one, other) = (Settings(), Settings() with { PoolId = IdentityPoolId.Parse("us-east-1:99999999-2222-3333-4444-555555555555") });

        Assert.Same(CallQuota.Of(one, _clock), CallQuota.Of(other, _clock));
        Assert.NotSame(CallQuota.Of(one, _clock), CallQuota.Of(one with { Endpoint = new Uri("http://127.0.0.2") }, _clock));
        Assert.NotSame(CallQuota.Of(one, _clock), CallQuota.Of(one, new FakeTimeProvider()));
    }

    [Fact]
    public async Task A_crowd_of_new_users_is_let_in_at_the_rate_of_the_quota()
    {
        await using var account = await TestAccount.StartAsync();
        var clock = new TimerCount(_clock.GetUtcNow());
        var options = new CognitoFederationOptions { IdentityPool = { Id = account.Emulator.IdentityPools[0].Id, ServiceUrl = account.Emulator.Url.AbsoluteUri, Quota = { FleetShare = 0.1 } } };
        var broker = AwsCredentialBroker.Create(options, timeProvider: clock);
        var calls = Enumerable.Range(0, 6).Select(i => broker.GetIdentityIdAsync(FederatedIdentity.Guest($"g{i}"), TestAccount.Stop).AsTask()).ToArray();

        // Two a second: the first goes at once, the others wait for their turns, and nobody else goes before the clock moves.
        await BrokerBench.UntilAsync(() => clock.ShortTimers == 5);
        for (var sent = 1; sent <= 6; sent++)
        {
            await BrokerBench.UntilAsync(() => calls.Count(c => c.IsCompletedSuccessfully) == sent);
            Assert.Equal(sent, account.Emulator.Requests.Count("GetId"));
            clock.Advance(TimeSpan.FromSeconds(0.5));
        }
    }

    private static IdentityPoolSettings Settings(double getId = 20, double other = 160) => BrokerBench.Settings with { GetIdPerSecond = getId, OtherPerSecond = other };

    /// <summary>Knows how many wait for their turn, as against the limits of calls, which are longer.</summary>
    private sealed class TimerCount(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(5);

        private int _shortTimers;

        public int ShortTimers => Volatile.Read(ref _shortTimers);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime > TimeSpan.Zero && dueTime <= LongestTurn)
                Interlocked.Increment(ref _shortTimers);
            return timer;
        }
    }
}
