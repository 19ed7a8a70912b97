namespace Cognito.Federation.Tests.Credentials;

public sealed class HitPathTests
{
    private readonly BrokerBench _bench = new();

    [Fact]
    public async Task A_kept_identity_allocates_nothing_on_a_hit()
    {
        FederatedIdentity[] kept =
        [
            _bench.Person("ann"),
            FederatedIdentity.Guest("visitor"),
            FederatedIdentity.From("opaque", _bench.Pool.Issue("bob", "EAAB")),
            FederatedIdentity.From(new TestSource(TestToken.Read(_bench.Token("eve"), isVerified: true))),
        ];
        foreach (var identity in kept)
        {
            await _bench.GetAsync(identity);
            Assert.Equal(0, AllocatedBy(1_000, identity));
        }
    }

    [Fact]
    public async Task A_kept_identity_allocates_nothing_while_its_renewal_runs()
    {
        var ann = _bench.Person("ann");
        await _bench.GetAsync(ann);
        _bench.Clock.Advance(TimeSpan.FromMinutes(50));
        var gate = new Gate();
        _bench.Pool.Before = (_, limit) => gate.PassAsync(limit);
        await _bench.GetAsync(ann);
        await gate.Reached;

        Assert.Equal(0, AllocatedBy(1_000, ann));
        gate.Open();
    }

    private long AllocatedBy(int calls, FederatedIdentity identity)
    {
        Read(100, identity);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(calls, identity);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Read(int calls, FederatedIdentity identity)
    {
        for (var i = 0; i < calls; i++)
        {
            var call = _bench.Broker.GetCredentialsAsync(identity, CancellationToken.None);
            if (!call.IsCompletedSuccessfully || call.Result.AccessKeyId.Length == 0)
                throw new InvalidOperationException("Not a hit.");
        }
    }
}
