using System.Text.RegularExpressions;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>
/// C# in README and docs is a copy of a region of the files in Snippets/, which are tests that run.
/// After a change there, <c>COGNITO_SNIPPETS=write dotnet test --project tests/Cognito.Federation.Scenarios</c> copies it into the documents.
/// </summary>
public sealed partial class SnippetTests
{
    private static readonly Dictionary<string, string> Regions = ReadRegions();

    public static TheoryData<string> Documents { get; } = new(
        Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Prepend(Repository.PathOf("README.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_snippet_of_a_document_is_code_that_runs_in_a_test(string document)
    {
        var path = Repository.PathOf(document);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var current = Fence().Replace(text, fence =>
        {
            var name = fence.Groups["name"].Value;
            Assert.True(name.Length > 0, $"{document} has a C# snippet without '<!-- snippet: name -->' above it: {fence.Value[..Math.Min(80, fence.Length)]}");
            Assert.True(Regions.TryGetValue(name, out var code), $"{document} shows the snippet '{name}', but no file in Snippets/ has '#region {name}'.");
            return $"<!-- snippet: {name} -->\n```csharp\n{code}```";
        });

        if (Environment.GetEnvironmentVariable("COGNITO_SNIPPETS") == "write")
            File.WriteAllText(path, current);
        else
            Assert.Equal(current, text);
    }

    [Fact]
    public void Every_region_is_shown_in_a_document()
    {
        var shown = Documents.SelectMany(row => Fence().Matches(File.ReadAllText(Repository.PathOf(row.Data)).ReplaceLineEndings("\n")))
            .Select(fence => fence.Groups["name"].Value)
            .ToHashSet();
        Assert.Empty(Regions.Keys.Except(shown));
    }

    private static Dictionary<string, string> ReadRegions()
    {
        var regions = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests", "Cognito.Federation.Scenarios", "Snippets"), "*.cs"))
        {
            foreach (Match region in Region().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
                regions.Add(region.Groups["name"].Value, Outdent(region.Groups["code"].Value));
        }

        return regions;
    }

    private static string Outdent(string code)
    {
        var lines = code.Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Concat(lines.SkipLast(1).Select(line => (line.Length > indent ? line[indent..] : "") + "\n"));
    }

    [GeneratedRegex(@"(<!-- snippet: (?<name>[\w-]+) -->\n)?```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ *#region (?<name>[\w-]+)\n(?<code>.*?)^ *#endregion", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Region();
}
