using System.Diagnostics;

namespace Cognito.Federation.Testing;

/// <summary>A program that a test starts; it does not outlive the test.</summary>
internal static class ChildProcess
{
    public sealed record Run(int ExitCode, string Output, string Errors);

    /// <summary>Runs a program until it ends, with nobody at its keyboard.</summary>
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
