namespace Cognito.Federation.Tests.Credentials;

public sealed class FreshnessTests
{
    private readonly BrokerBench _bench = new();

    [Fact]
    public async Task Fresh_credentials_come_from_memory()
    {
        var ann = _bench.Person("ann");
        var first = await _bench.GetAsync(ann);
        _bench.Clock.Advance(TimeSpan.FromMinutes(40));

        Assert.Same(first, await _bench.GetAsync(ann));
        Assert.Equal(1, _bench.Pool.GetCredentialsCalls);
    }

    [Fact]
    public async Task Ageing_credentials_are_served_while_one_renewal_runs()
    {
        var ann = _bench.Person("ann");
        var old = await _bench.GetAsync(ann);
        _bench.Clock.Advance(TimeSpan.FromMinutes(50));
        var gate = new Gate();
        _bench.Pool.Before = (_, limit) => gate.PassAsync(limit);

        for (var i = 0; i < 1_000; i++)
        {
            var call = _bench.Broker.GetCredentialsAsync(ann, TestContext.Current.CancellationToken);
            Assert.True(call.IsCompletedSuccessfully);
            Assert.Same(old, await call);
        }
        await gate.Reached;
        Assert.Equal(2, _bench.Pool.GetCredentialsCalls);
        gate.Open();
        await _bench.RenewedAsync(ann, old);

        Assert.NotEqual(old.AccessKeyId, (await _bench.GetAsync(ann)).AccessKeyId);
        Assert.Equal(2, _bench.Pool.GetCredentialsCalls);
        Assert.Equal(1, _bench.Pool.GetIdCalls);
    }

    [Fact]
    public async Task Credentials_that_end_within_a_minute_are_not_handed_out()
    {
        var ann = _bench.Person("ann");
        var old = await _bench.GetAsync(ann);
        _bench.Clock.Advance(TimeSpan.FromMinutes(59));
        var gate = new Gate();
        _bench.Pool.Before = (_, limit) => gate.PassAsync(limit);

        var call = _bench.GetAsync(ann);
        await gate.Reached;
        Assert.False(call.IsCompleted);
        gate.Open();

        Assert.NotEqual(old.AccessKeyId, (await call).AccessKeyId);
    }

    [Fact]
    public async Task A_failure_while_the_old_ones_are_good_keeps_serving_them_and_backs_off()
    {
        var ann = _bench.Person("ann");
        var old = await _bench.GetAsync(ann);
        _bench.Clock.Advance(TimeSpan.FromMinutes(50));
        _bench.Pool.Before = (_, _) => throw FakePool.Refusal(CognitoErrorCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(40));

        Assert.Same(old, await _bench.GetAsync(ann));
        await BrokerBench.UntilAsync(() => _bench.Pool.GetCredentialsCalls == 2);
        for (var i = 0; i < 1_000; i++)
            Assert.Same(old, await _bench.GetAsync(ann));
        Assert.Equal(2, _bench.Pool.GetCredentialsCalls);

        _bench.Pool.Before = (_, _) => Task.CompletedTask;
        _bench.Clock.Advance(TimeSpan.FromSeconds(39));
        for (var i = 0; i < 1_000; i++)
        {
            Assert.Same(old, await _bench.GetAsync(ann));
            await Task.Yield();
        }
        Assert.Equal(2, _bench.Pool.GetCredentialsCalls);

        // The pause may have begun after the clock had moved, so it moves on, slowly and not without end.
        var (looks, seconds) = (0, 0);
        await BrokerBench.UntilAsync(() =>
        {
            if (++looks % 5_000 == 0 && seconds++ < 160)
                _bench.Clock.Advance(TimeSpan.FromSeconds(1));
            return _bench.GetAsync(ann).IsCompletedSuccessfully && _bench.Pool.GetCredentialsCalls == 3;
        });
        await _bench.RenewedAsync(ann, old);
        Assert.NotEqual(old.AccessKeyId, (await _bench.GetAsync(ann)).AccessKeyId);
        Assert.Equal(3, _bench.Pool.GetCredentialsCalls);
    }

    [Fact]
    public async Task After_a_throttle_a_caller_without_credentials_waits_as_long_as_the_service_asked()
    {
        var ann = _bench.Person("ann");
        _bench.Pool.Before = (_, _) => throw FakePool.Refusal(CognitoErrorCode.TooManyRequests, "GetId", TimeSpan.FromSeconds(7));
        await Assert.ThrowsAsync<CognitoServiceException>(() => _bench.GetAsync(ann));
        _bench.Pool.Before = (_, _) => Task.CompletedTask;

        var call = _bench.GetAsync(ann);
        for (var second = 0; second < 7; second++)
        {
            Assert.Equal(1, _bench.Pool.GetIdCalls);
            Assert.False(call.IsCompleted);
            _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        var looks = 0;
        await BrokerBench.UntilAsync(() =>
        {
            // The wait may have begun after the clock had moved; slowly, as the whole call has a limit of its own on this clock.
            if (++looks % 5_000 == 0)
                _bench.Clock.Advance(TimeSpan.FromSeconds(1));
            return call.IsCompleted;
        });

        Assert.Equal("ann", FakePool.OwnerOf(await call));
    }

    [Fact]
    public async Task A_pause_that_nobody_can_be_asked_to_wait_for_is_told_at_once()
    {
        var ann = _bench.Person("ann");
        _bench.Pool.Before = (_, _) => throw FakePool.Refusal(CognitoErrorCode.TooManyRequests, "GetId", TimeSpan.FromMinutes(10));
        await Assert.ThrowsAsync<CognitoServiceException>(() => _bench.GetAsync(ann));

        Assert.True((await Assert.ThrowsAsync<CognitoServiceException>(() => _bench.GetAsync(ann))).IsTransient);
        Assert.Equal(1, _bench.Pool.GetIdCalls);
    }

    [Theory]
    [InlineData(90, 82)]
    [InlineData(20, 19)]
    public async Task Short_lived_credentials_are_kept_for_most_of_their_life(int lifeSeconds, int usedUpAfterSeconds)
    {
        _bench.Pool.Life = TimeSpan.FromSeconds(lifeSeconds);
        var ann = _bench.Person("ann");
        var first = await _bench.GetAsync(ann);
        _bench.Clock.Advance(TimeSpan.FromSeconds(lifeSeconds / 2));
        Assert.Same(first, await _bench.GetAsync(ann));

        _bench.Clock.Advance(TimeSpan.FromSeconds(usedUpAfterSeconds - lifeSeconds / 2));
        Assert.NotEqual(first.AccessKeyId, (await _bench.GetAsync(ann)).AccessKeyId);
    }

    [Fact]
    public async Task Credentials_that_are_over_when_they_come_are_handed_out_once()
    {
        _bench.Pool.Life = TimeSpan.FromSeconds(-5);
        var ann = _bench.Person("ann");

        var first = await _bench.GetAsync(ann);
        var second = await _bench.GetAsync(ann);

        Assert.NotEqual(first.AccessKeyId, second.AccessKeyId);
        Assert.Equal(2, _bench.Pool.GetCredentialsCalls);
    }

    [Fact]
    public async Task A_wrong_clock_of_this_computer_does_not_shorten_or_lengthen_a_life()
    {
        _bench.Pool.ServerAhead = TimeSpan.FromHours(-5);
        var ann = _bench.Person("ann");
        var first = await _bench.GetAsync(ann);

        _bench.Clock.Advance(TimeSpan.FromMinutes(40));
        Assert.Same(first, await _bench.GetAsync(ann));
        _bench.Clock.Advance(TimeSpan.FromMinutes(19));
        Assert.NotEqual(first.AccessKeyId, (await _bench.GetAsync(ann)).AccessKeyId);
    }

    [Fact]
    public async Task A_computer_that_slept_knows_it_by_the_wall_clock()
    {
        var clocks = new TwoClocks();
        var bench = new BrokerBench(clocks);
        var ann = bench.Person("ann");
        var first = await bench.GetAsync(ann);

        clocks.Wall += TimeSpan.FromHours(2);
        Assert.NotEqual(first.AccessKeyId, (await bench.GetAsync(ann)).AccessKeyId);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_keep_credentials_alive()
    {
        var clocks = new TwoClocks();
        var bench = new BrokerBench(clocks);
        var ann = bench.Person("ann");
        var first = await bench.GetAsync(ann);

        clocks.Wall -= TimeSpan.FromHours(3);
        clocks.Monotonic += TimeSpan.FromMinutes(59);
        Assert.NotEqual(first.AccessKeyId, (await bench.GetAsync(ann)).AccessKeyId);
    }

    [Fact]
    public void Renewals_of_a_fleet_spread_over_a_sixth_of_the_life()
    {
        var soft = new HashSet<int>();
        for (var i = 0; i < 200; i++)
        {
            var clocks = new TwoClocks();
            var set = new CredentialSet(Sample(clocks), TimeSpan.FromHours(1), clocks);
            clocks.Monotonic += TimeSpan.FromSeconds(3600 * 0.674);
            Assert.Equal(Freshness.Fresh, set.Freshness);
            var seconds = 0;
            for (; set.Freshness == Freshness.Fresh; seconds += 5)
                clocks.Monotonic += TimeSpan.FromSeconds(5);
            Assert.InRange(seconds, 0, 3600 * 0.16);
            Assert.Equal(Freshness.Soft, set.Freshness);
            soft.Add(seconds);
        }
        Assert.True(soft.Count > 30, $"Only {soft.Count} different moments among 200.");
    }

    private static TemporaryCredentials Sample(TimeProvider time) =>
        new(IdentityId.Parse("us-east-1:11111111-2222-3333-4444-555555555555"), "AK", new Secret("SK"), new Secret("ST"), time.GetUtcNow() + TimeSpan.FromHours(1));

    private sealed class TwoClocks : TimeProvider
    {
        public DateTimeOffset Wall { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public TimeSpan Monotonic { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => Monotonic.Ticks;
    }

    [Fact]
    public async Task An_answer_that_was_long_under_way_brings_credentials_that_are_older_by_that()
    {
        var ann = _bench.Person("ann");
        _bench.Pool.After = operation =>
        {
            if (operation == "GetCredentialsForIdentity")
            {
                // The server's clock is learned from the answer, so it is behind by as much.
                _bench.Clock.Advance(TimeSpan.FromMinutes(1));
                _bench.Pool.ServerAhead = TimeSpan.FromMinutes(-1);
            }
        };

        await _bench.GetAsync(ann);

        Assert.Equal(TimeSpan.FromMinutes(59), _bench.Broker.Peek(ann)!.TimeLeft);
    }
}
