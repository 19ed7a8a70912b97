using System.Xml.Linq;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Package.Tests;

/// <summary>What is in the packages, file by file.</summary>
[Collection<Packages>]
[Trait("Kind", "Heavy")]
public sealed class PackageContentTests(PackedPackages packages)
{
    private const string Library = "Cognito.Federation";
    private const string AspNetCore = "Cognito.Federation.AspNetCore";
    private const string Triggers = "Cognito.Federation.Triggers";
    private const string Emulator = "Cognito.Federation.Emulator";
    private const string Tool = "Cognito.Federation.Emulator.Tool";

    [Theory]
    [InlineData(Library)]
    [InlineData(AspNetCore)]
    [InlineData(Triggers)]
    [InlineData(Emulator)]
    [InlineData(Tool)]
    public void A_package_shows_the_readme_and_names_its_licence(string id)
    {
        using var package = packages.Open(id);

        Assert.Equal("README.md", Assert.Single(package.Manifest("readme")).Value);
        Assert.Equal(File.ReadAllText(Repository.PathOf("README.md")), package.Text("README.md"));
        var licence = Assert.Single(package.Manifest("license"));
        Assert.Equal(("expression", "Apache-2.0"), (licence.Attribute("type")?.Value, licence.Value));
        Assert.NotEmpty(Assert.Single(package.Manifest("description")).Value);
        Assert.NotEmpty(Assert.Single(package.Manifest("tags")).Value);
    }

    [Theory]
    [InlineData(Library)]
    [InlineData(AspNetCore)]
    [InlineData(Triggers)]
    [InlineData(Emulator)]
    public void A_library_is_its_assembly_and_its_documentation_with_symbols_beside(string id)
    {
        using var package = packages.Open(id);
        using var symbols = packages.Open(id, "snupkg");

        Assert.Equal(["README.md", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], package.Files);
        Assert.Equal([$"lib/net10.0/{id}.pdb"], symbols.Files);
        Assert.Contains($"<name>{id}</name>", package.Text($"lib/net10.0/{id}.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_library_depends_on_what_it_references_and_pins_nothing_behind_that()
    {
        using var package = packages.Open(Library);

        Assert.Equal(
            Central(
                "AWSSDK.Core",
                "AWSSDK.SecurityToken",
                "Microsoft.AspNetCore.DataProtection.Abstractions",
                "Microsoft.Extensions.Caching.Abstractions",
                "Microsoft.Extensions.Configuration.Abstractions",
                "Microsoft.Extensions.DependencyInjection.Abstractions",
                "Microsoft.Extensions.Hosting.Abstractions",
                "Microsoft.Extensions.Http",
                "Microsoft.Extensions.Logging.Abstractions",
                "Microsoft.Extensions.Options.ConfigurationExtensions"),
            DependenciesOf(package));
        Assert.Empty(package.Manifest("frameworkReference"));
    }

    [Fact]
    public void The_companion_of_ASP_NET_Core_depends_on_the_library_of_the_same_version_and_on_the_frameworks_own_bearer_handler()
    {
        using var package = packages.Open(AspNetCore);

        Assert.Equal([(Library, packages.Version), .. Central("Microsoft.AspNetCore.Authentication.JwtBearer")], DependenciesOf(package));
        Assert.Equal("Microsoft.AspNetCore.App", Assert.Single(package.Manifest("frameworkReference")).Attribute("name")?.Value);
    }

    [Fact]
    public void The_triggers_depend_on_nothing()
    {
        using var package = packages.Open(Triggers);

        Assert.Empty(package.Manifest("dependency"));
        Assert.Empty(package.Manifest("frameworkReference"));
    }

    [Fact]
    public void The_emulator_depends_on_the_library_and_the_triggers_of_the_same_version_and_on_the_web_framework()
    {
        using var package = packages.Open(Emulator);

        Assert.Equal([(Library, packages.Version), (Triggers, packages.Version)], DependenciesOf(package));
        Assert.Equal("Microsoft.AspNetCore.App", Assert.Single(package.Manifest("frameworkReference")).Attribute("name")?.Value);
    }

    [Fact]
    public void The_tool_is_one_command_that_carries_all_it_needs_documentation_and_symbols_included()
    {
        using var package = packages.Open(Tool);

        Assert.Equal("DotnetTool", Assert.Single(package.Manifest("packageType")).Attribute("name")?.Value);
        Assert.Empty(package.Manifest("dependency"));
        var command = Assert.Single(XDocument.Parse(package.Text("tools/net10.0/any/DotnetToolSettings.xml")).Descendants("Command"));
        Assert.Equal(("cognito-emulator", $"{Tool}.dll", "dotnet"), (command.Attribute("Name")?.Value, command.Attribute("EntryPoint")?.Value, command.Attribute("Runner")?.Value));
        var files = package.Files.ToList();
        foreach (var assembly in (string[])[Library, Triggers, Emulator, Tool])
            Assert.Superset(new HashSet<string> { $"tools/net10.0/any/{assembly}.dll", $"tools/net10.0/any/{assembly}.pdb", $"tools/net10.0/any/{assembly}.xml" }, files.ToHashSet());
    }

    [Fact]
    public async Task Packing_again_makes_the_same_bytes()
    {
        var again = Path.Combine(packages.NewFolder("again"), "packed");
        await packages.PackAsync(again);

        foreach (var id in (string[])[Library, AspNetCore, Triggers, Emulator])
        {
            using var first = packages.Open(id);
            using var second = new PackageFile(Path.Combine(again, $"{id}.{packages.Version}.nupkg"));
            Assert.Equal(first.Files, second.Files);
            Assert.All(first.Files, file => Assert.True(first.Bytes(file).AsSpan().SequenceEqual(second.Bytes(file)), $"{file} of {id} differs."));
        }
    }

    private static IEnumerable<(string Id, string Version)> DependenciesOf(PackageFile package) =>
        package.Manifest("dependency").Select(dependency => (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value)).Order();

    private static IEnumerable<(string Id, string Version)> Central(params string[] ids)
    {
        var versions = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(e => e.Attribute("Include")!.Value, e => e.Attribute("Version")!.Value);
        return ids.Select(id => (id, versions[id])).Order();
    }
}
