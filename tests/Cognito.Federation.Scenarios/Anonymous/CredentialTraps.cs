using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Cognito.Federation.Scenarios.Anonymous;

/// <summary>Stands at every place where AWS credentials are looked for, and counts who comes: a metadata service on loopback, and pipes in place of the profile files.</summary>
internal sealed class CredentialTraps : IAsyncDisposable
{
    private readonly TcpListener _metadata = new(IPAddress.Loopback, 0);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("traps-");
    private readonly string[] _pipes;
    private readonly Task[] _running;
    private volatile bool _isOver;
    private int _connections;
    private int _reads;

    private CredentialTraps()
    {
        _folder.CreateSubdirectory(".aws");
        _pipes = [.. new[] { Path.Combine(".aws", "credentials"), Path.Combine(".aws", "config"), "credentials", "config" }.Select(name => Path.Combine(_folder.FullName, name))];
        using (var mkfifo = Process.Start("mkfifo", _pipes))
            mkfifo.WaitForExit();
        _metadata.Start();
        _running = [AnswerAsync(), .. _pipes.Select(pipe => Task.Factory.StartNew(() => Watch(pipe), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
    }

    /// <summary>How often the metadata service was called.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How often somebody began to read a profile file.</summary>
    public int Reads => Volatile.Read(ref _reads);

    public static CredentialTraps Set()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files that tell when they are read are pipes, which Windows does not have in its folders: run this on Linux or macOS.");
        return new CredentialTraps();
    }

    /// <summary>An environment with no account in it, and traps wherever one could be looked for.</summary>
    /// <param name="environment">Of the process that is to run.</param>
    /// <param name="byVariables">Whether variables name the files; else they are where they are by default.</param>
    public void LayIn(IDictionary<string, string?> environment, bool byVariables)
    {
        foreach (var name in environment.Keys.Where(k => k.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        var metadata = $"http://127.0.0.1:{((IPEndPoint)_metadata.LocalEndpoint).Port}";
        environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = metadata;
        environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = metadata + "/credentials";
        environment["HOME"] = _folder.FullName;
        if (byVariables)
        {
            environment["AWS_SHARED_CREDENTIALS_FILE"] = _pipes[2];
            environment["AWS_CONFIG_FILE"] = _pipes[3];
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isOver = true;
        _metadata.Stop();
        foreach (var pipe in _pipes)
        {
            // Both ends wait for each other, so this one lets the watch go home.
            using var end = new FileStream(pipe, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        await Task.WhenAll(_running);
        _folder.Delete(recursive: true);
    }

    private void Watch(string pipe)
    {
        while (!_isOver)
        {
            // Opens when somebody opens the other end to read. They then read an empty file.
            using var end = new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            if (!_isOver)
                Interlocked.Increment(ref _reads);
        }
    }

    private async Task AnswerAsync()
    {
        while (!_isOver)
        {
            try
            {
                using var client = await _metadata.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
                await client.GetStream().WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
            }
            catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
            {
                // Stopped, or the caller went away.
            }
        }
    }
}
