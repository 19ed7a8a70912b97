using System.Runtime.InteropServices;

namespace Cognito.Federation.Emulator.Tool;

/// <summary>Runs an emulator until the process is asked to stop.</summary>
internal static class Server
{
    public static async Task RunAsync(StartArguments start, TextWriter output, TextWriter errors)
    {
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var seed = start.SeedFile is { } file ? SeedReader.Read(file) : null;
        await using var emulator = await LaunchAsync(start, seed, errors);
        await output.WriteLineAsync($"cognito-emulator ready on {emulator.Url.GetLeftPart(UriPartial.Authority)}");
        await output.FlushAsync();
        await stop.Task;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }
    }

    private static async Task<CognitoEmulator> LaunchAsync(StartArguments start, SeedFile? seed, TextWriter errors)
    {
        try
        {
            return await CognitoEmulator.StartAsync(options =>
            {
                seed?.ApplyTo(options);
                options.Port = start.Port;
                options.FixedCode = start.FixedCode ?? options.FixedCode;
                options.Issuer = start.Issuer ?? options.Issuer;
                options.OnWarning = warning => errors.WriteLine($"warning: {warning}");
            });
        }
        catch (Exception e) when (seed is not null && e is ArgumentException or UsageException)
        {
            throw new UsageException($"{start.SeedFile}: {e.Message}");
        }
        catch (Exception e) when (e is System.Net.Sockets.SocketException or UnauthorizedAccessException)
        {
            throw new IOException($"port {start.Port}: {e.Message}", e);
        }
    }
}
