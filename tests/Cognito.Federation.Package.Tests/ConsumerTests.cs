namespace Cognito.Federation.Package.Tests;

/// <summary>A new console application somewhere else, with the packages and the README's lines.</summary>
[Collection<Packages>]
[Trait("Kind", "Heavy")]
public sealed class ConsumerTests(PackedPackages packages)
{
    [Fact]
    public async Task The_lines_of_the_readme_build_without_a_warning_and_run_in_an_application_that_has_the_packages_alone()
    {
        var consumer = await Consumer.CreateAsync(packages);

        var build = await consumer.BuildAsync();
        var run = await consumer.RunAsync();

        Assert.Contains(" 0 Warning(s)", build, StringComparison.Ordinal);
        Assert.True(run.ExitCode == 0, run.Output);
        var lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("alice is ", lines[0], StringComparison.Ordinal);
        Assert.True(Guid.TryParse(lines[0]["alice is ".Length..], out _), lines[0]);
        Assert.Equal("uploaded 1 file of 5 bytes", lines[1]);
        // Not a build that lay in some cache.
        Assert.Equal($"packages {packages.Version}", lines[2]);
    }
}
