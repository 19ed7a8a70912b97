using System.Diagnostics;
using System.Text.Json;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>Runs a script of tests/interop and reads the JSON object that it prints.</summary>
internal static class NodeScript
{
    public static async Task<JsonElement> RunAsync(string script, params (string Name, string Value)[] arguments)
    {
        var start = new ProcessStartInfo(External.Node())
        {
            WorkingDirectory = Repository.PathOf("tests", "interop"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NODE_NO_WARNINGS"] = "1";
        start.ArgumentList.Add(script);
        foreach (var (name, value) in arguments)
        {
            start.ArgumentList.Add($"--{name}");
            start.ArgumentList.Add(value);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{script} ended with {process.ExitCode}:\n{await errors}\n{await output}");
        return JsonDocument.Parse(await output).RootElement;
    }
}
