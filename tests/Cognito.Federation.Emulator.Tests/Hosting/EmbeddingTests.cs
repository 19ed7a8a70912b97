using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>An emulator is a guest in its process: it takes no configuration and no signal from its host. Alone, as it changes the process.</summary>
[Collection(nameof(EmbeddingTests))]
public sealed class EmbeddingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_the_environment_nor_an_applications_settings_open_another_endpoint()
    {
        var port = FreePort();
        var url = $"http://127.0.0.1:{port}";
        var directory = Directory.CreateTempSubdirectory();
        var home = Directory.GetCurrentDirectory();
        var variables = new[] { "ASPNETCORE_URLS", "DOTNET_URLS", "ASPNETCORE_HTTP_PORTS", "Kestrel__Endpoints__Extra__Url", "ASPNETCORE_Kestrel__Endpoints__Extra__Url" };
        await File.WriteAllTextAsync(
            Path.Combine(directory.FullName, "appsettings.json"), $$"""{ "Urls": "{{url}}", "Kestrel": { "Endpoints": { "Extra": { "Url": "{{url}}" } } } }""", Cancellation);
        try
        {
            foreach (var variable in variables)
                Environment.SetEnvironmentVariable(variable, variable.EndsWith("PORTS", StringComparison.Ordinal) ? $"{port}" : url);
            Directory.SetCurrentDirectory(directory.FullName);

            await using var emulator = await CognitoEmulator.StartAsync(cancellationToken: Cancellation);

            Assert.NotEqual(port, emulator.Url.Port);
            Assert.Equal(HttpStatusCode.OK, (await emulator.GetAsync("/_emulator/health")).Status);
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(IPAddress.Loopback, port, Cancellation).AsTask());
        }
        finally
        {
            Directory.SetCurrentDirectory(home);
            foreach (var variable in variables)
                Environment.SetEnvironmentVariable(variable, null);
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_signal_is_left_to_the_embedding_process()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        // One handler from before and one from after the emulator: whichever order they are called in, what the emulator swallowed the later one sees.
        var seen = new List<bool>();
        var both = new TaskCompletionSource();
        void Handle(PosixSignalContext context)
        {
            lock (seen)
            {
                seen.Add(context.Cancel);
                if (seen.Count < 2)
                    return;
            }

            context.Cancel = true;
            both.SetResult();
        }

        using var before = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
        await using var emulator = await CognitoEmulator.StartAsync(cancellationToken: Cancellation);
        using var after = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
        Assert.Equal(0, Kill(Environment.ProcessId, 15));
        await both.Task.WaitAsync(Cancellation);

        Assert.Equal([false, false], seen);
        Assert.Equal(HttpStatusCode.OK, (await emulator.GetAsync("/_emulator/health")).Status);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code.
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
#pragma warning restore SYSLIB1054

    [CollectionDefinition(nameof(EmbeddingTests), DisableParallelization = true)]
    public sealed class Alone;
}
