using System.Diagnostics;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>Runs a sample that was built with the tests.</summary>
internal static class SampleProcess
{
    public static Task<ChildProcess.Run> RunAsync(string sample, string[]? arguments = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.ProgramOf("samples", sample), .. arguments ?? []]);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return ChildProcess.RunAsync(start);
    }
}
