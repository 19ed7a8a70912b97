using System.Text.RegularExpressions;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Tests;

/// <summary>Rules that are read off the source tree.</summary>
public sealed partial class SourceFileTests
{
    private const int MaximumLines = 400;

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var files = SourceTree.Files("src", "tests", "samples");

        Assert.True(files.Count > 500, $"Only {files.Count} files were found.");
        Assert.Empty(files.Where(file => file.Lines.Length > MaximumLines).Select(file => $"{file.Path}: {file.Lines.Length} lines"));
    }

    [Fact]
    public void Everything_in_the_folders_of_the_wire_and_of_SRP_is_internal()
    {
        var files = SourceTree.Files("src").Where(file => InternalFolder().IsMatch(file.Path)).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => file.Lines.Where(line => PublicType().IsMatch(line)).Select(line => $"{file.Path}: {line}")));
    }

    [Fact]
    public void A_file_declares_one_public_type_and_bears_its_name()
    {
        var declared = SourceTree.Files("src")
            .Select(file => (file.Path, Names: file.Lines.Select(line => PublicType().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value).ToList()))
            .Where(file => file.Names.Count > 0)
            .ToList();

        Assert.NotEmpty(declared);
        Assert.Empty(declared.Where(file => file.Names.Count > 1 || !IsNamedAfter(file.Path, file.Names[0])).Select(file => $"{file.Path}: {string.Join(", ", file.Names)}"));
    }

    [Theory]
    [InlineData("Cognito.Federation")]
    [InlineData("Cognito.Federation.AspNetCore")]
    [InlineData("Cognito.Federation.Triggers")]
    [InlineData("Cognito.Federation.Emulator")]
    [InlineData("Cognito.Federation.Emulator.Tool")]
    public void Each_project_lists_its_public_face_with_nullability(string project)
    {
        var lists = new[] { "Shipped", "Unshipped" }.Select(list => File.ReadAllLines(Repository.PathOf("src", project, $"PublicAPI.{list}.txt"))).ToList();

        Assert.All(lists, list => Assert.Equal("#nullable enable", list[0]));
        // A tool has commands, no members.
        Assert.Equal(project.EndsWith(".Tool", StringComparison.Ordinal), lists.All(list => list.Length == 1));
    }

    [Fact]
    public void No_project_lets_the_public_face_widen_unseen() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Repository.PathOf("eng"), "*.props"))
                .Append(Repository.PathOf("Directory.Build.props"))
                .Append(Repository.PathOf(".editorconfig")),
            file => File.ReadAllText(file).Contains("RS001", StringComparison.Ordinal));

    // UseEmulator.cs holds the class that only its one extension method makes worth naming; a class in parts adds the part to its name.
    private static bool IsNamedAfter(string path, string type)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name == type || name.StartsWith($"{type}.", StringComparison.Ordinal) || path.EndsWith("/Hosting/UseEmulator.cs", StringComparison.Ordinal);
    }

    [GeneratedRegex("/(Wire|Srp)/")]
    private static partial Regex InternalFolder();

    [GeneratedRegex(@"^public (\w+ )*(class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)")]
    private static partial Regex PublicType();
}
