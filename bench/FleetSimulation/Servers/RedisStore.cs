using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace FleetSimulation;

/// <summary>A Redis for one run: one that runs already, from which the run's entries are taken away at the end, or one of the run's own.</summary>
internal sealed class RedisStore : IAsyncDisposable
{
    private const string Program = "redis-server";

    private readonly Process? _process;
    private readonly IConnectionMultiplexer _connection;

    private RedisStore(string configuration, IConnectionMultiplexer connection, Process? process)
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
        var (process, port) = await StartAsync(program);
        var configuration = $"127.0.0.1:{port}";
        try
        {
            return new(configuration, await ConnectionMultiplexer.ConnectAsync(configuration), process);
        }
        catch
        {
            End(process);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
            await RemoveEntriesAsync();
        await _connection.DisposeAsync();
        if (_process is not null)
            End(_process);
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

    private static async Task<(Process Process, int Port)> StartAsync(string program)
    {
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo(program, ["--bind", "127.0.0.1", "--port", $"{port}", "--save", "", "--appendonly", "no", "--daemonize", "no"]) { RedirectStandardOutput = true })!;
        var log = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                // What else it says, nobody reads; but it must be able to say it.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return (process, port);
            }
            log.Add(line);
        }
        throw new InvalidOperationException($"{program} ended at once:{Environment.NewLine}{string.Join(Environment.NewLine, log)}");
    }

    private static void End(Process process)
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, Program))
            .FirstOrDefault(File.Exists);
}
