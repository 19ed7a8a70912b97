namespace Cognito.Federation.Scenarios;

[Trait("Kind", "Heavy")]
public sealed class DeveloperIdentityTests
{
    [Fact]
    public async Task Each_user_of_the_backend_reaches_the_own_tenant_and_no_other()
    {
        var run = await SampleProcess.RunAsync("DeveloperIdentity");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["acme/: done", "globex/: refused by AWS", "acme/: refused by AWS", "globex/: done"], run.Output.Split('\n').Where(l => l.Contains("upload to", StringComparison.Ordinal)).Select(l => l.Trim()["upload to ".Length..]));
        Assert.Contains("Done:", run.Output, StringComparison.Ordinal);
    }
}
