using System.Text.RegularExpressions;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>Links within the repository lead somewhere.</summary>
public sealed partial class DocumentLinkTests
{
    public static TheoryData<string> Documents => SnippetTests.Documents;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_to_a_file_and_a_heading(string document)
    {
        var path = Repository.PathOf(document);
        foreach (Match link in Link().Matches(File.ReadAllText(path)))
        {
            var (file, anchor) = (link.Groups["file"].Value, link.Groups["anchor"].Value);
            var target = file.Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, file));
            Assert.True(Path.Exists(target), $"{document} links to {file}, which does not exist.");
            Assert.True(anchor.Length == 0 || Headings.AnchorsOf(File.ReadAllText(target)).Contains(anchor), $"{document} links to '{anchor}' of {(file.Length == 0 ? "itself" : file)}, which has no such heading.");
        }
    }

    [GeneratedRegex(@"\]\((?!\w+:)(?<file>[^)#\s]*)(#(?<anchor>[^)\s]+))?\)")]
    private static partial Regex Link();
}
