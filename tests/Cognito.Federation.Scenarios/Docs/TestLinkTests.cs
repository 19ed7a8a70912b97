using System.Text.RegularExpressions;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>Documents that name a test, as <c>[The_test](../tests/Project/File.cs)</c>, name one that is there.</summary>
public sealed partial class TestLinkTests
{
    public static TheoryData<string, string, string> Links { get; } =
        [.. SnippetTests.Documents.Select(row => row.Data).SelectMany(document => LinksOf(File.ReadAllText(Repository.PathOf(document))).Distinct().Select(link => (document, link.Test, link.File)))];

    [Theory]
    [MemberData(nameof(Links))]
    public void Every_test_is_in_its_file(string document, string test, string file)
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(document))!, file));

        Assert.True(File.Exists(path), $"{document} names {file}, which does not exist.");
        // The method comes after its attributes, each on a line of its own.
        Assert.Matches($@"(?m)^ *\[(Fact|Theory)\b.*\n( *(\[|//).*\n)*.* {test}\(", File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    internal static IEnumerable<(string Test, string File)> LinksOf(string markdown) =>
        Link().Matches(markdown).Select(link => (link.Groups["test"].Value, link.Groups["file"].Value));

    [GeneratedRegex(@"\[(?<test>\w+)\]\((?<file>[^)]*\btests/[^)]+\.cs)\)")]
    private static partial Regex Link();
}
