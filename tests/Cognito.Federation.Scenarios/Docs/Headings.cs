using System.Text.RegularExpressions;

namespace Cognito.Federation.Scenarios;

/// <summary>The headings of a document, and the anchors that renderers of Markdown give them.</summary>
internal static partial class Headings
{
    public static string Anchor(string heading) => NoLetter().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    public static HashSet<string> AnchorsOf(string markdown) =>
        [.. Heading().Matches(Code().Replace(markdown.ReplaceLineEndings("\n"), "")).Select(heading => Anchor(heading.Groups["text"].Value))];

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
