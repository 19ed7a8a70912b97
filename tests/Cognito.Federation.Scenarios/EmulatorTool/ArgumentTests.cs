namespace Cognito.Federation.Scenarios.EmulatorTool;

[Trait("Kind", "Heavy")]
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("start", "--help")]
    public async Task Help_says_what_each_option_takes_and_what_it_is_by_default(params string[] arguments)
    {
        var run = await ToolServer.RunAsync(arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        var lines = run.Output.Split('\n');
        Assert.Contains(lines, line => line.Contains("--port <number>", StringComparison.Ordinal) && line.Contains("Default: 9229.", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("--seed <file>", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("--fixed-code <digits>", StringComparison.Ordinal) && line.Contains("Default: random.", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("--issuer aws|self", StringComparison.Ordinal) && line.Contains("Default: aws.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Version_is_one_line_with_a_version()
    {
        var run = await ToolServer.RunAsync("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.True(Version.TryParse(run.Output.Trim().Split('-')[0], out _), run.Output);
    }

    [Theory]
    [InlineData("Nothing to do: expected the command 'start'.")]
    [InlineData("Unknown command 'begin': expected 'start'.", "begin")]
    [InlineData("Unknown option '--colour': expected --port, --seed, --fixed-code or --issuer.", "start", "--colour")]
    [InlineData("Unknown option '9229': expected --port, --seed, --fixed-code or --issuer.", "start", "9229")]
    [InlineData("--port must be a number from 0 to 65535, was 'http'.", "start", "--port", "http")]
    [InlineData("--port must be a number from 0 to 65535, was '65536'.", "start", "--port=65536")]
    [InlineData("--port must be a number from 0 to 65535, was '-1'.", "start", "--port", "-1")]
    [InlineData("--port needs a value, got none.", "start", "--port")]
    [InlineData("--port was given twice.", "start", "--port", "0", "--port=0")]
    [InlineData("--fixed-code must be 1 to 32 digits, was 'abc'.", "start", "--fixed-code", "abc")]
    [InlineData("--fixed-code must be 1 to 32 digits, was '123456789012345678901234567890123'.", "start", "--fixed-code", "123456789012345678901234567890123")]
    [InlineData("--issuer must be aws or self, was 'me'.", "start", "--issuer", "me")]
    [InlineData("nowhere.json: cannot be read:", "start", "--seed", "nowhere.json")]
    public async Task A_wrong_argument_is_named_with_what_was_expected_and_what_came(string message, params string[] arguments)
    {
        var run = await ToolServer.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }
}
