using System.Diagnostics;
using System.Text.Json;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>Runs a script of tests/interop and reads the JSON object that it prints.</summary>
internal static class NodeScript
{
    public static async Task<JsonElement> RunAsync(string script, params (string Name, string Value)[] arguments)
    {
        var start = new ProcessStartInfo(External.Node(), [script]) { WorkingDirectory = Repository.PathOf("tests", "interop") };
        start.Environment["NODE_NO_WARNINGS"] = "1";
        foreach (var (name, value) in arguments)
        {
            start.ArgumentList.Add($"--{name}");
            start.ArgumentList.Add(value);
        }

        var run = await ChildProcess.RunAsync(start);
        Assert.True(run.ExitCode == 0, $"{script} ended with {run.ExitCode}:\n{run.Errors}\n{run.Output}");
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
