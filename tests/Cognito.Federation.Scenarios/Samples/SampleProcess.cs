using System.Diagnostics;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>Runs a sample that was built with the tests.</summary>
internal static class SampleProcess
{
    public sealed record Run(int ExitCode, string Output, string Errors);

    public static Task<Run> RunAsync(string sample, string[]? arguments = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.ProgramOf("samples", sample), .. arguments ?? []]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return RunAsync(start);
    }

    /// <summary>Runs any program until it ends, with nobody at its keyboard.</summary>
    public static async Task<Run> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
