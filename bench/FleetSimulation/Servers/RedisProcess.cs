using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FleetSimulation;

/// <summary>A Redis on a free port of loopback, which keeps nothing and ends with this object.</summary>
internal sealed class RedisProcess : IDisposable
{
    private readonly Process _process;

    private RedisProcess(Process process, int port)
    {
        _process = process;
        Address = $"127.0.0.1:{port}";
    }

    public string Address { get; }

    /// <param name="program">The path of <c>redis-server</c>.</param>
    /// <exception cref="InvalidOperationException">It ended at once.</exception>
    public static async Task<RedisProcess> StartAsync(string program)
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
                return new RedisProcess(process, port);
            }
            log.Add(line);
        }
        throw new InvalidOperationException($"{program} ended at once:{Environment.NewLine}{string.Join(Environment.NewLine, log)}");
    }

    /// <summary>Ends the program, as if the computer it runs on had failed.</summary>
    public void Stop()
    {
        if (_process.HasExited)
            return;
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Stop();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
