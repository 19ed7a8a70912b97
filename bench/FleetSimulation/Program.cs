using StackExchange.Redis;

namespace FleetSimulation;

/// <summary>An hour of a fleet, in four ways: how many calls reach the identity pool?</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments.Contains("--help"))
        {
            Console.WriteLine(SimulationOptions.Usage);
            return 0;
        }
        try
        {
            return await RunAsync(SimulationOptions.Parse(arguments));
        }
        catch (ArgumentException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message}{Environment.NewLine}{SimulationOptions.Usage}");
            return 2;
        }
        catch (BrokenRunException e)
        {
            await Console.Error.WriteLineAsync(e.ToString());
            return 1;
        }
        catch (RedisConnectionException e)
        {
            await Console.Error.WriteLineAsync($"No Redis answers there: {e.Message}");
            return 2;
        }
    }

    private static async Task<int> RunAsync(SimulationOptions options)
    {
        var workload = new Workload(options);
        var (nodes, results) = (options.Nodes, new List<StrategyResult>());
        await using var redis = await RedisStore.OpenAsync(options.Redis);
        await AddAsync("no-cache", (_, service) => Fleet.Naive(nodes, service));
        await AddAsync("per-node", (world, service) => Fleet.OfBrokers(nodes, world, service, ids: null));
        await AddAsync("shared-ids", (world, service) => Fleet.OfBrokers(nodes, world, service, new MemoryIdentityStore()));
        if (redis is null)
            await Console.Error.WriteLineAsync("shared-cache is left out: redis-server is not installed. Get it with 'apt-get install redis-server', or name a Redis with --redis HOST:PORT.");
        else
            await AddAsync("shared-cache", (world, service) => Fleet.OfSharingBrokers(nodes, world, service, redis));

        Console.Write(options.IsJson ? Report.Json(results) + Environment.NewLine : Report.Table(results));
        var broken = results.Where(result => result.Name == "shared-cache").SelectMany(result => Promises.BrokenBy(result, options.Users)).ToList();
        foreach (var promise in broken)
            await Console.Error.WriteLineAsync(promise);
        return broken.Count == 0 ? 0 : 1;

        async Task AddAsync(string name, Func<SimulatedWorld, IdentityPoolService, Fleet> makeFleet)
        {
            var world = new SimulatedWorld();
            var tokens = new LoginTokens(world, workload);
            using var service = new IdentityPoolService(world, tokens);
            await using var fleet = makeFleet(world, service);
            try
            {
                new Simulation(world, workload, tokens, fleet.Servers).Run();
            }
            catch (InvalidOperationException e)
            {
                throw new BrokenRunException($"{name}: {e.Message}", e);
            }
            results.Add(StrategyResult.Of(name, service.Calls));
        }
    }
}
