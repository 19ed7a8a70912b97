using System.Diagnostics;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios.Anonymous;

/// <summary>Anonymous operations never look for IAM credentials: shown in a process of its own, because its environment is.</summary>
[Trait("Kind", "Heavy")]
public sealed class NoCredentialLookupTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_anonymous_operation_looks_for_credentials(bool byVariables)
    {
        await using var traps = CredentialTraps.Set();

        var run = await RunJobAsync(traps, byVariables);

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Contains("Total: 1,", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, traps.Connections);
        Assert.Equal(0, traps.Reads);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_traps_notice_who_looks(bool byVariables)
    {
        await using var traps = CredentialTraps.Set();

        var run = await RunJobAsync(traps, byVariables, (AnonymousJobTests.ControlVariable, "1"));

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.NotEqual(0, traps.Connections);
        Assert.NotEqual(0, traps.Reads);
    }

    private static Task<ChildProcess.Run> RunJobAsync(CredentialTraps traps, bool byVariables, params (string Name, string Value)[] environment)
    {
        var job = $"{typeof(AnonymousJobTests).FullName}.{nameof(AnonymousJobTests.From_the_sign_up_to_the_credentials_no_account_is_needed)}";
        var start = new ProcessStartInfo("dotnet", [typeof(AnonymousJobTests).Assembly.Location, "-noColor", "-method", job]);
        traps.LayIn(start.Environment, byVariables);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return ChildProcess.RunAsync(start);
    }
}
