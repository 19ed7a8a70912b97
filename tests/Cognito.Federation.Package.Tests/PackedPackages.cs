using System.Text.Json;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Package.Tests;

/// <summary>The packages of this checkout, packed once for all tests, under a version that no cache has seen.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private static readonly string[] Projects = ["Cognito.Federation", "Cognito.Federation.AspNetCore", "Cognito.Federation.Triggers", "Cognito.Federation.Emulator", "Cognito.Federation.Emulator.Tool"];

    private readonly string _root = Directory.CreateTempSubdirectory("cognito-packages-").FullName;

    /// <summary>The version of every package.</summary>
    public string Version { get; } = $"0.1.0-test.x{Guid.NewGuid():n}";

    /// <summary>The folder that the packages lie in: a package source.</summary>
    public string Folder => Path.Combine(_root, "packed");

    public async ValueTask InitializeAsync()
    {
        // Nothing above the temporary folder takes part in what is built there.
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            await File.WriteAllTextAsync(Path.Combine(_root, file), "<Project />\n", TestContext.Current.CancellationToken);
        await PackAsync(Folder);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return default;
    }

    /// <summary>Builds from nothing and packs. What is built in between goes to a folder of its own, so that builds of the checkout at the same time are not disturbed.</summary>
    public async Task PackAsync(string output)
    {
        var filter = Path.Combine(_root, "packages.slnf");
        var artifacts = Path.Combine(_root, "artifacts");
        var solution = new
        {
            path = Repository.PathOf("Cognito.Federation.sln"),
            projects = Projects.Select(project => Path.Combine("src", project, $"{project}.csproj")),
        };
        await File.WriteAllTextAsync(filter, JsonSerializer.Serialize(new { solution }), TestContext.Current.CancellationToken);
        if (Directory.Exists(artifacts))
            Directory.Delete(artifacts, recursive: true);

        // The analyzers have judged the same sources in the build that made this test.
        await Command.DotnetAsync(
            Repository.Root,
            ["pack", filter, "-c", "Release", "-o", output, "--artifacts-path", artifacts, $"-p:Version={Version}", "-p:RunAnalyzers=false", "-nologo", "-v", "quiet"]);
    }

    /// <summary>A new empty folder beside the packages, with a configuration that adds them to the machine's own package sources.</summary>
    public string NewFolder(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Folder}" />
              </packageSources>
            </configuration>
            """);
        return folder;
    }

    internal PackageFile Open(string id, string extension = "nupkg") => new(Path.Combine(Folder, $"{id}.{Version}.{extension}"));
}

/// <summary>The test classes that share the packages.</summary>
[CollectionDefinition]
public sealed class Packages : ICollectionFixture<PackedPackages>;
