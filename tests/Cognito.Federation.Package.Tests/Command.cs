using System.Diagnostics;
using System.Runtime.InteropServices;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Package.Tests;

/// <summary>Runs programs in an environment of their own: nothing of the build around this test reaches them, and no build node stays behind with their output open.</summary>
internal static class Command
{
    public sealed record Run(int ExitCode, string Output);

    /// <summary>Runs the SDK's <c>dotnet</c>; fails the test, with what it printed, unless it succeeds.</summary>
    public static async Task<string> DotnetAsync(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var run = await RunAsync("dotnet", folder, arguments, environment);
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {run.ExitCode}:\n{run.Output}");
        return run.Output;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Run> RunAsync(string program, string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var run = await ChildProcess.RunAsync(StartInfo(program, folder, arguments, environment));
        return new(run.ExitCode, run.Output + run.Errors);
    }

    /// <summary>Starts a program whose output the test reads.</summary>
    public static Process Start(string program, string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = StartInfo(program, folder, arguments, environment);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static ProcessStartInfo StartInfo(string program, string folder, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(inherited);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_ROOT"] = DotnetRoot();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    // An installed tool looks for the runtime here: .../shared/Microsoft.NETCore.App/10.0.0/ lies three folders below it.
    private static string DotnetRoot() => new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent!.Parent!.Parent!.FullName;
}
