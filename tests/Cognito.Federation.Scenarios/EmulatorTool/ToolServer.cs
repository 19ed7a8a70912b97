using System.Diagnostics;
using System.Runtime.InteropServices;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios.EmulatorTool;

/// <summary><c>cognito-emulator start</c> in a process of its own, on a free port unless one is given.</summary>
internal sealed class ToolServer : IAsyncDisposable
{
    public const string Project = "Cognito.Federation.Emulator.Tool";

    private const string Ready = "cognito-emulator ready on ";
    private const int Interrupt = 2;
    private const int Terminate = 15;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ToolServer(Process process, Task<string> errors, string readyLine)
    {
        _process = process;
        _errors = errors;
        ReadyLine = readyLine;
        Url = new Uri(readyLine[Ready.Length..]);
        Http = new HttpClient { BaseAddress = Url };
    }

    public static string ExampleSeed { get; } = Repository.PathOf("src", Project, "seed.example.json");

    public string ReadyLine { get; }

    public Uri Url { get; }

    public HttpClient Http { get; }

    /// <summary>Starts it and waits for the line that says where it listens.</summary>
    public static async Task<ToolServer> StartAsync(params string[] options)
    {
        var process = Process.Start(StartInfo(["start", .. options.Contains("--port") ? options : [.. options, "--port", "0"]]))!;
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit);
            Assert.True(line is not null, $"No line came: {(line is null ? await errors : "")}");
            Assert.StartsWith(Ready, line, StringComparison.Ordinal);
            return new(process, errors, line!);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Runs the tool until it ends by itself.</summary>
    public static Task<ChildProcess.Run> RunAsync(params string[] arguments) => ChildProcess.RunAsync(StartInfo(arguments));

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public async Task<ChildProcess.Run> StopAsync(PosixSignal signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send to another process.");
        Assert.Equal(0, Kill(_process.Id, signal == PosixSignal.SIGINT ? Interrupt : Terminate));
        var rest = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Limit);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limit);
        return new(_process.ExitCode, $"{ReadyLine}\n{rest.ReplaceLineEndings("\n")}", await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        try
        {
            // A process that is killed leaves the runtime's pipes behind in the temporary folder.
            if (!_process.HasExited && (OperatingSystem.IsWindows() || Kill(_process.Id, Terminate) != 0))
                _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().WaitAsync(Limit);
        }
        finally
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
            _process.Dispose();
        }
    }

    private static ProcessStartInfo StartInfo(string[] arguments)
    {
        string[] command = ["dotnet", Repository.ProgramOf("src", Project), .. arguments];
        // A test run in the background of a shell ignores Ctrl-C, and so would all that it starts.
        if (IgnoresInterrupts())
            command = ["env", "--default-signal=INT", .. command];
        return new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
    }

    private static bool IgnoresInterrupts() =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 0b10) != 0;

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
