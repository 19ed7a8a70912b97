using System.Globalization;
using CsCheck;

namespace Cognito.Federation.Tests.Credentials;

public sealed class BoundedMapTests
{
    [Fact]
    public void It_never_holds_more_than_its_capacity_and_only_what_was_put_under_the_key() =>
        Gen.Select(Gen.Int[1, 8], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 20]).Array[0, 200]).Sample((capacity, steps) =>
        {
            var map = new BoundedMap<CacheKey, string>(capacity);
            foreach (var (act, number) in steps)
            {
                var name = number.ToString(CultureInfo.InvariantCulture);
                var key = new CacheKey("k", name);
                switch (act)
                {
                    case 0:
                        Assert.Equal(name, map.GetOrAdd(key, () => name));
                        break;
                    case 1:
                        map.Set(key, name);
                        break;
                    case 2:
                        map.RemoveWhere(value => value == name, _ => { });
                        Assert.False(map.TryGet(key, out _));
                        break;
                    default:
                        if (map.TryGet(key, out var found))
                            Assert.Equal(name, found);
                        break;
                }
                Assert.InRange(map.Count, 0, capacity);
            }
        });

    [Fact]
    public void What_is_read_stays_and_what_is_not_gives_way()
    {
        var map = new BoundedMap<CacheKey, string>(3);
        var read = new CacheKey("k", "read");
        map.Set(read, "read");
        for (var i = 0; i < 100; i++)
        {
            Assert.True(map.TryGet(read, out _));
            var other = i.ToString(CultureInfo.InvariantCulture);
            map.Set(new CacheKey("k", other), other);
        }
        Assert.True(map.TryGet(read, out _));
        Assert.Equal(3, map.Count);
    }

    [Fact]
    public async Task Threads_agree_on_one_entry()
    {
        var map = new BoundedMap<CacheKey, object>(100);
        var made = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => map.GetOrAdd(new CacheKey("k", "one"), () => new object()))));

        Assert.Single(made.Distinct());
    }

    [Fact]
    public async Task A_flood_of_forged_tokens_does_not_push_out_somebody_who_is_there()
    {
        var bench = new BrokerBench();
        var ann = bench.Person("ann");
        var kept = await bench.GetAsync(ann);
        for (var i = 0; i < 500; i++)
        {
            var forged = FederatedIdentity.From("opaque", "forged " + i.ToString(CultureInfo.InvariantCulture));
            await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => bench.GetAsync(forged));
            Assert.Same(kept, await bench.GetAsync(ann));
        }
    }
}
