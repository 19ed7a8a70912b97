using StackExchange.Redis;

namespace FleetSimulation;

/// <summary>A Redis for one run: one that runs already, from which the run's entries are taken away at the end, or one of the run's own.</summary>
internal sealed class RedisStore : IAsyncDisposable
{
    private const string Program = "redis-server";

    private readonly RedisProcess? _process;
    private readonly IConnectionMultiplexer _connection;

    private RedisStore(string configuration, IConnectionMultiplexer connection, RedisProcess? process)
    {
        Configuration = configuration;
        _connection = connection;
        _process = process;
    }

    public string Configuration { get; }

    /// <summary>What the keys of this run begin with.</summary>
    public string Prefix { get; } = $"fleet-simulation:{Guid.NewGuid():N}:";

    /// <summary>Connects to <paramref name="address"/>, or starts a server on a free port of loopback when it is null.</summary>
    /// <returns>Null when there is no address and no program either.</returns>
    /// <exception cref="RedisConnectionException">Nobody answers.</exception>
    public static async Task<RedisStore?> OpenAsync(string? address)
    {
        if (address is not null)
            return new(address, await ConnectionMultiplexer.ConnectAsync(address), null);
        if (Find() is not { } program)
            return null;
        var process = await RedisProcess.StartAsync(program);
        try
        {
            return new(process.Address, await ConnectionMultiplexer.ConnectAsync(process.Address), process);
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
            await RemoveEntriesAsync();
        await _connection.DisposeAsync();
        _process?.Dispose();
    }

    private async Task RemoveEntriesAsync()
    {
        foreach (var server in _connection.GetServers())
        {
            await foreach (var key in server.KeysAsync(pattern: Prefix + "*", pageSize: 1_000))
                await _connection.GetDatabase().KeyDeleteAsync(key, CommandFlags.FireAndForget);
        }
        await _connection.GetDatabase().PingAsync();
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, Program))
            .FirstOrDefault(File.Exists);
}
