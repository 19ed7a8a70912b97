using System.Diagnostics;
using System.Text.Json;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>The simulation of a fleet, with smaller numbers than its own.</summary>
[Trait("Kind", "Heavy")]
public sealed class FleetSimulationTests
{
    private const int Users = 400;
    private const int Requests = 20_000;

    [Fact]
    public async Task Each_thing_that_servers_share_saves_calls_and_a_shared_cache_needs_two_for_each_user()
    {
        External.Redis();

        var run = await RunAsync("--json", "--requests", $"{Requests}", "--users", $"{Users}", "--nodes", "4");

        Assert.True(run.ExitCode == 0, run.Errors);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(["strategies"], report.RootElement.EnumerateObject().Select(member => member.Name));
        var strategies = report.RootElement.GetProperty("strategies").EnumerateArray().ToList();
        Assert.All(strategies, one => Assert.Equal(["name", "getId", "getCredentials", "peakPerSecond"], one.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(["no-cache", "per-node", "shared-ids", "shared-cache"], strategies.Select(one => one.GetProperty("name").GetString()));

        var calls = strategies.ConvertAll(one => (GetId: one.GetProperty("getId").GetInt32(), GetCredentials: one.GetProperty("getCredentials").GetInt32()));
        Assert.Equal((Requests, Requests), calls[0]);
        Assert.All(calls.Zip(calls.Skip(1)), pair => Assert.True(pair.First.GetId + pair.First.GetCredentials > pair.Second.GetId + pair.Second.GetCredentials, run.Output));
        Assert.Equal(Users, calls[2].GetId);
        Assert.Equal((Users, Users), calls[3]);
        Assert.InRange(strategies[3].GetProperty("peakPerSecond").GetInt32(), 1, 25);
    }

    [Fact]
    public async Task Without_a_Redis_the_shared_cache_is_left_out_and_said_to_be()
    {
        var run = await RunAsync(start => start.Environment["PATH"] = "", "--json", "--requests", "100", "--users", "10", "--nodes", "2");

        Assert.True(run.ExitCode == 0, run.Errors);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(["no-cache", "per-node", "shared-ids"], report.RootElement.GetProperty("strategies").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.Contains("apt-get install redis-server", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_argument_is_named()
    {
        var run = await RunAsync("--users", "none");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("after --users, got 'none'", run.Errors, StringComparison.Ordinal);
    }

    private static Task<ChildProcess.Run> RunAsync(params string[] arguments) => RunAsync(_ => { }, arguments);

    private static Task<ChildProcess.Run> RunAsync(Action<ProcessStartInfo> change, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.ProgramOf("bench", "FleetSimulation"), .. arguments]);
        change(start);
        return ChildProcess.RunAsync(start);
    }
}
