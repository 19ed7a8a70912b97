using Cognito.Federation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace FleetSimulation;

/// <summary>The servers of one strategy. Each broker has a container and a clock of its own, as if in a process of its own.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    // Where the library's own limit is off, the figures show what the strategy needs.
    private const double NoLimit = 10_000;

    private readonly List<ServiceProvider> _containers = [];
    private readonly List<IServer> _servers = [];

    private Fleet()
    {
    }

    public IReadOnlyList<IServer> Servers => _servers;

    /// <summary>Servers without any memory.</summary>
    public static Fleet Naive(int nodes, IdentityPoolService service)
    {
        var fleet = new Fleet();
        for (var i = 0; i < nodes; i++)
            fleet._servers.Add(new NaiveServer(new HttpMessageInvoker(service, disposeHandler: false)));
        return fleet;
    }

    /// <summary>Servers with a broker, and with an identity store in common unless it is null.</summary>
    public static Fleet OfBrokers(int nodes, SimulatedWorld world, IdentityPoolService service, IIdentityStore? ids)
    {
        var fleet = new Fleet();
        for (var i = 0; i < nodes; i++)
        {
            fleet.Add(world, service, new IdentityPoolQuota { GetIdPerSecond = NoLimit, OtherPerSecond = NoLimit }, (_, federation) =>
            {
                if (ids is not null)
                    federation.UseIdentityStore(ids);
            });
        }
        return fleet;
    }

    /// <summary>Servers with a broker, the shared cache in Redis, and each its share of the quota.</summary>
    public static Fleet OfSharingBrokers(int nodes, SimulatedWorld world, IdentityPoolService service, RedisStore redis)
    {
        var fleet = new Fleet();
        // The key ring that a fleet shares; here all of it is in this process.
        var protection = new EphemeralDataProtectionProvider();
        for (var i = 0; i < nodes; i++)
        {
            fleet.Add(world, service, new IdentityPoolQuota { FleetShare = 1.0 / nodes }, (services, federation) =>
            {
                services.AddSingleton<IDataProtectionProvider>(protection);
                services.AddStackExchangeRedisCache(cache => (cache.Configuration, cache.InstanceName) = (redis.Configuration, redis.Prefix));
                federation.UseDistributedCache();
            });
        }
        return fleet;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var container in _containers)
            await container.DisposeAsync();
    }

    private void Add(SimulatedWorld world, IdentityPoolService service, IdentityPoolQuota quota, Action<IServiceCollection, CognitoFederationBuilder> configure)
    {
        var services = new ServiceCollection();
        var federation = services.AddCognitoFederation(options =>
        {
            options.UserPool.Id = LoginTokens.UserPoolId;
            options.UserPool.ClientId = LoginTokens.ClientId;
            options.IdentityPool.Id = IdentityPoolService.PoolId;
            options.IdentityPool.ServiceUrl = IdentityPoolService.Address.ToString();
            options.IdentityPool.Quota = quota;
        }).UseTimeProvider(new ServerClock(world));
        services.AddHttpClient("Cognito.Federation").RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(() => service);
        configure(services, federation);
        var container = services.BuildServiceProvider();
        _containers.Add(container);
        _servers.Add(new BrokerServer(container.GetRequiredService<IAwsCredentialBroker>()));
    }
}
