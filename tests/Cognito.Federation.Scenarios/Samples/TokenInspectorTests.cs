using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>The sample that says why a token is refused, as a stranger runs it.</summary>
[Trait("Kind", "Heavy")]
public sealed class TokenInspectorTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly TokenForge _forge = new(Now);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("access")]
    [InlineData("id")]
    public async Task Each_attack_is_explained_by_the_check_that_it_fails(string use)
    {
        // A command line has no room for the longest, and nothing is nothing.
        var rows = TokenForge.Rows().Where(row => (TokenForge.Text(row, "accepts") ?? "access") == use && TokenForge.Text(row, "scope") is null && TokenForge.Text(row, "group") is null).ToList();
        var tokens = rows.ConvertAll(row => _forge.Forge(row));
        var shown = rows.Zip(tokens).Where(pair => pair.Second.Length is > 0 and < 20_000).ToList();

        var run = await InspectAsync(["--use", use], [.. shown.Select(pair => pair.Second)]);

        Assert.True(run.ExitCode == 1, run.Errors);
        var lines = run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(shown.Count, lines.Count);
        Assert.Equal(
            shown.Select(pair => $"{TokenForge.Text(pair.First, "name")}: {JsonNamingPolicy.CamelCase.ConvertName(TokenForge.Text(pair.First, "check")!)}"),
            shown.Zip(lines).Select(pair => $"{TokenForge.Text(pair.First.First, "name")}: {pair.Second.GetProperty("check").GetString()}"));
        Assert.All(lines, line => Assert.False(line.GetProperty("valid").GetBoolean()));
    }

    [Fact]
    public async Task Without_tokens_on_the_command_line_one_a_line_comes_from_standard_input_however_long()
    {
        var huge = _forge.Forge(TokenForge.Rows().Single(row => TokenForge.Text(row, "name") == "huge JSON"));
        var start = new ProcessStartInfo("dotnet", [Repository.ProgramOf("samples", "TokenInspector"), .. Common()]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var inspector = Process.Start(start)!;
        await inspector.StandardInput.WriteAsync($"{_forge.Access()}\n\n{huge}\r\n{_forge.Id()}");
        inspector.StandardInput.Close();

        var output = await inspector.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await inspector.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, inspector.ExitCode);
        var lines = output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([true, false, true], lines.Select(line => line.GetProperty("valid").GetBoolean()));
        Assert.Equal("format", lines[1].GetProperty("check").GetString());
    }

    [Fact]
    public async Task Valid_tokens_end_with_0_and_say_what_they_are()
    {
        var run = await InspectAsync([], [_forge.Access(), _forge.Id()]);

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal("{\"valid\":true,\"use\":\"access\",\"expiresAt\":\"2030-01-02T04:04:05+00:00\"}\n{\"valid\":true,\"use\":\"id\",\"expiresAt\":\"2030-01-02T04:04:05+00:00\"}\n", run.Output);
    }

    [Fact]
    public async Task A_refused_token_says_the_check_what_was_expected_and_what_came()
    {
        var run = await InspectAsync([], [_forge.Id(("aud", "client9"))]);

        Assert.Equal((1, "{\"valid\":false,\"use\":\"id\",\"check\":\"audience\",\"expected\":\"client1\",\"actual\":\"client9\"}\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task The_skew_of_clocks_is_the_callers()
    {
        var late = _forge.Access(("exp", Now.AddSeconds(-20).ToUnixTimeSeconds()));

        Assert.Equal(0, (await InspectAsync([], [late])).ExitCode);
        Assert.Equal(1, (await InspectAsync(["--clock-skew", "10"], [late])).ExitCode);
    }

    [Theory]
    [InlineData("--use: expected id or access, got 'refresh'.", "--user-pool", TokenForge.PoolId, "--client-id", "c", "--use", "refresh")]
    [InlineData("--user-pool is missing: expected the id of a user pool.", "--client-id", "c")]
    [InlineData("--client-id is missing", "--user-pool", TokenForge.PoolId)]
    [InlineData("--what is unknown", "--what", "x")]
    [InlineData("--at: expected a moment such as 2026-01-01T00:00:00Z, got 'noon'.", "--at", "noon")]
    [InlineData("--clock-skew: expected 0 to 300 seconds, got '301'.", "--clock-skew", "301")]
    [InlineData("expected a region, an underscore and a name", "--user-pool", "users", "--client-id", "c", "x")]
    public async Task A_wrong_command_line_is_told_with_2(string message, params string[] arguments)
    {
        var run = await SampleProcess.RunAsync("TokenInspector", arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    private Task<ChildProcess.Run> InspectAsync(string[] options, string[] tokens) => SampleProcess.RunAsync("TokenInspector", [.. Common(), .. options, .. tokens]);

    private string[] Common() =>
        ["--user-pool", TokenForge.PoolId, "--client-id", TokenForge.ClientId, "--jwks", _folder.Write("jwks.json", _forge.Jwks), "--at", Now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)];
}
