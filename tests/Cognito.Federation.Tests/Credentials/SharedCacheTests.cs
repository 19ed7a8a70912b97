using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.Federation.Tests.Credentials;

public sealed class SharedCacheTests : IAsyncLifetime
{
    private readonly MemoryStore _store = new();
    private readonly IDataProtectionProvider _keys = new EphemeralDataProtectionProvider();
    private readonly MemoryChannel _channel = new();
    private TestAccount _account = null!;

    public async ValueTask InitializeAsync()
    {
        _account = await TestAccount.StartAsync();
        _store.Clock = _account.Emulator.Clock;
    }

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task What_one_server_fetched_serves_the_others()
    {
        await using var servers = Fleet(3);
        var token = _account.GoogleToken("ann");

        var keys = new List<string>();
        foreach (var broker in servers.Brokers)
            keys.Add((await broker.GetCredentialsAsync(FederatedIdentity.From("Google", token), TestAccount.Stop)).AccessKeyId);

        Assert.Single(keys.Distinct());
        Assert.Equal(1, Calls("GetId"));
        Assert.Equal(1, Calls("GetCredentialsForIdentity"));
    }

    [Fact]
    public async Task Another_token_and_another_person_find_nothing_that_is_not_theirs()
    {
        await using var servers = Fleet(2);
        var keys = new List<TemporaryCredentials>();
        foreach (var (server, who, minutes) in new[] { (0, "ann", 50), (1, "ben", 50), (1, "ann", 51), (0, "ben", 51) })
        {
            var token = _account.Emulator.Providers.Google.CreateIdToken(who, TestAccount.GoogleClient, TimeSpan.FromMinutes(minutes));
            keys.Add(await servers.Brokers[server].GetCredentialsAsync(FederatedIdentity.From("Google", token), TestAccount.Stop));
        }

        // Each token is its own, since nobody verified it; the identity is the person's.
        Assert.Equal(4, keys.Select(k => k.AccessKeyId).Distinct().Count());
        Assert.Equal(keys[0].IdentityId, keys[2].IdentityId);
        Assert.Equal(keys[1].IdentityId, keys[3].IdentityId);
        Assert.NotEqual(keys[0].IdentityId, keys[1].IdentityId);
        Assert.Equal(2, Calls("GetId"));
    }

    [Fact]
    public async Task Nothing_in_the_store_can_be_read_and_no_key_names_anybody()
    {
        await using var servers = Fleet(1);
        var token = _account.GoogleToken("ann");
        var keys = await servers.Brokers[0].GetCredentialsAsync(FederatedIdentity.From("Google", token), TestAccount.Stop);

        Assert.Equal(2, _store.Entries.Count);
        foreach (var (key, value) in _store.Entries)
        {
            Assert.Matches("^cognito:(identity|credentials):[0-9a-f]{64}$", key);
            foreach (var word in (string[])["ann", token, keys.AccessKeyId, keys.SecretAccessKey.Reveal(), keys.SessionToken.Reveal(), keys.IdentityId.ToString()])
                Assert.DoesNotContain(word, Encoding.Latin1.GetString(value.Bytes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_entry_under_another_key_is_no_entry()
    {
        await using var servers = Fleet(2);
        var (ann, ben) = (_account.GoogleToken("ann"), _account.GoogleToken("ben"));
        await servers.Brokers[0].GetCredentialsAsync(FederatedIdentity.From("Google", ann), TestAccount.Stop);
        var ofAnn = _store.Entries.ToArray();
        await servers.Brokers[0].GetCredentialsAsync(FederatedIdentity.From("Google", ben), TestAccount.Stop);
        // Somebody puts Ann's entries in the place of Ben's.
        foreach (var (key, _) in _store.Entries.Where(e => !ofAnn.Any(a => a.Key == e.Key)).ToArray())
            _store.Entries[key] = ofAnn.Single(a => a.Key.Split(':')[1] == key.Split(':')[1]).Value;

        var keys = await servers.Brokers[1].GetCredentialsAsync(FederatedIdentity.From("Google", ben), TestAccount.Stop);

        Assert.Equal(await servers.Brokers[0].GetIdentityIdAsync(FederatedIdentity.From("Google", ben), TestAccount.Stop), keys.IdentityId);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Garbage_and_entries_of_other_keys_are_as_good_as_nothing(int kind)
    {
        await using var servers = Fleet(2);
        var ann = FederatedIdentity.From("Google", _account.GoogleToken("ann"));
        await servers.Brokers[0].GetCredentialsAsync(ann, TestAccount.Stop);
        foreach (var key in _store.Entries.Keys.ToArray())
        {
            var bytes = _store.Entries[key].Bytes;
            _store.Entries[key] = _store.Entries[key] with
            {
                Bytes = kind switch
                {
                    0 => "garbage"u8.ToArray(),
                    1 => bytes[..^5],
                    _ => new EphemeralDataProtectionProvider().CreateProtector("other").Protect(bytes),
                },
            };
        }

        await servers.Brokers[1].GetCredentialsAsync(ann with { }, TestAccount.Stop);

        Assert.Equal(2, Calls("GetCredentialsForIdentity"));
    }

    [Fact]
    public async Task One_server_renews_for_all()
    {
        await using var servers = Fleet(4);
        var token = _account.Emulator.Providers.Google.CreateIdToken("ann", TestAccount.GoogleClient, TimeSpan.FromDays(1));
        var ann = servers.Brokers.Select(_ => FederatedIdentity.From("Google", token)).ToList();
        for (var minute = 0; minute < 180; minute++)
        {
            for (var server = 0; server < 4; server++)
            {
                var keys = await servers.Brokers[server].GetCredentialsAsync(ann[server], TestAccount.Stop);
                Assert.True(keys.ExpiresAt > _account.Emulator.Clock.GetUtcNow());
                await servers.SettledAsync(server, ann[server]);
            }
            _account.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(1, Calls("GetId"));
        // Three hours of credentials that are renewed after 45 minutes or so, where four servers by themselves make sixteen calls and more.
        Assert.InRange(Calls("GetCredentialsForIdentity"), 3, 8);
    }

    [Fact]
    public async Task Forgetting_on_one_server_reaches_the_store_and_through_the_channel_the_others()
    {
        await using var servers = Fleet(2, withChannel: true);
        var token = _account.GoogleToken("ann");
        var ann = FederatedIdentity.From("Google", token);
        var classic = ann with { RoleArn = "arn:aws:iam::123456789012:role/pool-user", Flow = new ClassicFlow() };
        foreach (var broker in servers.Brokers)
        {
            await broker.GetCredentialsAsync(ann with { }, TestAccount.Stop);
            await broker.GetCredentialsAsync(classic with { }, TestAccount.Stop);
        }
        Assert.Equal((1, 1), (Calls("GetCredentialsForIdentity"), Calls("AssumeRoleWithWebIdentity")));

        await servers.Brokers[0].ForgetAsync(ann, TestAccount.Stop);
        await servers.Brokers[1].GetCredentialsAsync(ann with { }, TestAccount.Stop);
        await servers.Brokers[1].GetCredentialsAsync(classic with { }, TestAccount.Stop);

        Assert.Equal((2, 2), (Calls("GetCredentialsForIdentity"), Calls("AssumeRoleWithWebIdentity")));
        Assert.Matches("^[0-9a-f]{64}$", Assert.Single(_channel.Published));
    }

    [Fact]
    public async Task A_renewal_that_was_under_way_when_the_login_was_forgotten_leaves_nothing_behind()
    {
        await using var servers = Fleet(1);
        var ann = _account.Google("ann");
        var (reached, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        _store.BeforeWrite = async key =>
        {
            if (!key.Contains("credentials", StringComparison.Ordinal))
                return;
            reached.TrySetResult();
            await open.Task;
        };
        var call = servers.Brokers[0].GetCredentialsAsync(ann, TestAccount.Stop).AsTask();
        await reached.Task;

        await servers.Brokers[0].ForgetAsync(ann, TestAccount.Stop);
        open.SetResult();
        await call;

        Assert.DoesNotContain(_store.Entries.Keys, key => key.Contains("identity", StringComparison.Ordinal));
        await servers.Brokers[0].GetCredentialsAsync(ann with { }, TestAccount.Stop);
        Assert.Equal(2, Calls("GetCredentialsForIdentity"));
    }

    [Fact]
    public async Task A_dead_store_costs_one_delay_in_ten_seconds_and_nobody_sees_an_error()
    {
        var (bench, broker) = Bench();
        _store.Fault = () => throw new TimeoutException("The store is dead.");

        for (var user = 0; user < 20; user++)
            await broker.GetCredentialsAsync(bench.Person($"u{user}"), TestAccount.Stop);
        Assert.Equal(1, _store.Uses);
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        await broker.GetCredentialsAsync(bench.Person("late"), TestAccount.Stop);
        Assert.Equal(2, _store.Uses);

        // And it is used again when it is back.
        _store.Fault = () => { };
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        await broker.GetCredentialsAsync(bench.Person("later"), TestAccount.Stop);
        Assert.Equal(2, _store.Entries.Count);
    }

    [Fact]
    public async Task A_store_that_never_answers_is_given_a_tenth_of_a_second()
    {
        var (bench, broker) = Bench();
        var asked = new TaskCompletionSource();
        _store.BeforeRead = _ =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        };

        var call = broker.GetCredentialsAsync(bench.Person("ann"), TestAccount.Stop).AsTask();
        await asked.Task;
        bench.Clock.Advance(TimeSpan.FromMilliseconds(99));
        Assert.False(call.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromMilliseconds(1));

        await call;
        Assert.Equal(1, _store.Uses);
    }

    [Fact]
    public async Task Guests_are_who_they_were_after_a_restart()
    {
        IdentityId before;
        await using (var servers = Fleet(1))
            before = await servers.Brokers[0].GetIdentityIdAsync(FederatedIdentity.Guest("visitor"), TestAccount.Stop);
        await using var next = Fleet(1);

        Assert.Equal(before, await next.Brokers[0].GetIdentityIdAsync(FederatedIdentity.Guest("visitor"), TestAccount.Stop));
        Assert.Equal(1, Calls("GetId"));
    }

    [Fact]
    public async Task A_server_that_does_not_know_the_time_yet_uses_what_others_left_for_a_minute_at_most()
    {
        await using var servers = Fleet(1);
        var ann = FederatedIdentity.From("Google", _account.Emulator.Providers.Google.CreateIdToken("ann", TestAccount.GoogleClient, TimeSpan.FromDays(1)));
        var first = await servers.Brokers[0].GetCredentialsAsync(ann, TestAccount.Stop);
        var clock = new FakeTimeProvider(_account.Emulator.Clock.GetUtcNow());
        await using var late = Fleet(1, clock: clock);

        Assert.Equal(first.AccessKeyId, (await late.Brokers[0].GetCredentialsAsync(ann with { }, TestAccount.Stop)).AccessKeyId);
        var uses = _store.Uses;
        clock.Advance(TimeSpan.FromSeconds(59));
        await late.Brokers[0].GetCredentialsAsync(ann with { }, TestAccount.Stop);
        Assert.Equal(uses, _store.Uses);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(first.AccessKeyId, (await late.Brokers[0].GetCredentialsAsync(ann with { }, TestAccount.Stop)).AccessKeyId);
        Assert.True(_store.Uses > uses);
        Assert.Equal(1, Calls("GetCredentialsForIdentity"));
    }

    [Fact]
    public async Task What_is_missing_in_the_container_is_named()
    {
        await using var noStore = _account.NewServer(b => b.UseDistributedCache());
        await using var noKeys = _account.NewServer(b => b.UseDistributedCache().Services.AddSingleton<IDistributedCache>(_store));
        await using var both = _account.NewServer(b => Share(b.UseIdentityStore(new FileIdentityStore(Path.Combine(Path.GetTempPath(), "never-written.json"))), false));

        Assert.Contains("IDistributedCache", Assert.Throws<InvalidOperationException>(() => noStore.GetRequiredService<IAwsCredentialBroker>()).Message, StringComparison.Ordinal);
        Assert.Contains("AddDataProtection", Assert.Throws<InvalidOperationException>(() => noKeys.GetRequiredService<IAwsCredentialBroker>()).Message, StringComparison.Ordinal);
        Assert.Contains("UseIdentityStore", Assert.Throws<InvalidOperationException>(() => both.GetRequiredService<IAwsCredentialBroker>()).Message, StringComparison.Ordinal);
    }

    private (BrokerBench Bench, AwsCredentialBroker Broker) Bench()
    {
        var bench = new BrokerBench();
        _store.Clock = bench.Clock;
        var calls = BrokerBench.CallsTo(bench.Pool, bench.Clock);
        return (bench, new AwsCredentialBroker(calls, BrokerBench.AndTestProviders(), new SharedCache(_store, _keys, calls, bench.Clock, NullLogger.Instance)));
    }

    private int Calls(string operation) => _account.Emulator.Requests.Count(operation);

    private FleetOfServers Fleet(int count, bool withChannel = false, TimeProvider? clock = null) =>
        new([.. Enumerable.Range(0, count).Select(_ => _account.NewServer(b => Share(b, withChannel), clock: new UnhurriedClock(clock ?? _account.Emulator.Clock)))]);

    private void Share(CognitoFederationBuilder builder, bool withChannel)
    {
        builder.UseDistributedCache().Services.AddSingleton<IDistributedCache>(_store).AddSingleton(_keys);
        // Turns are waited for by timers, which these tests have none of.
        builder.Services.Configure<CognitoFederationOptions>(options => (options.IdentityPool.Quota.GetIdPerSecond, options.IdentityPool.Quota.OtherPerSecond) = (10_000, 10_000));
        if (withChannel)
        {
            builder.Services.AddSingleton(_channel);
            builder.UseForgetChannel<MemoryChannel>();
        }
    }

    private sealed class FleetOfServers(List<ServiceProvider> servers) : IAsyncDisposable
    {
        public List<AwsCredentialBroker> Brokers { get; } = [.. servers.Select(s => (AwsCredentialBroker)s.GetRequiredService<IAwsCredentialBroker>())];

        /// <summary>Waits until a renewal that has begun has ended.</summary>
        public Task SettledAsync(int server, FederatedIdentity identity) => BrokerBench.UntilAsync(() => Brokers[server].Peek(identity) is { Freshness: Freshness.Fresh });

        public async ValueTask DisposeAsync()
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }

    private sealed class MemoryChannel : IForgetChannel
    {
        private readonly List<Action<string>> _listeners = [];

        public List<string> Published { get; } = [];

        public ValueTask PublishAsync(string person, CancellationToken cancellationToken = default)
        {
            Published.Add(person);
            _listeners.ForEach(forget => forget(person));
            return ValueTask.CompletedTask;
        }

        public IDisposable Subscribe(Action<string> forget)
        {
            _listeners.Add(forget);
            return new StringReader("");
        }
    }
}
