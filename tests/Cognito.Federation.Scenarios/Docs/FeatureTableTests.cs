using System.Globalization;
using System.Text.RegularExpressions;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>The table of features claims nothing without a test.</summary>
public sealed partial class FeatureTableTests
{
    private static readonly string[] Lines = [.. File.ReadAllLines(Repository.PathOf("docs", "feature-table.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| #", StringComparison.Ordinal))];

    public static TheoryData<string, string, string> Links { get; } = [.. Lines.SelectMany(line => Link().Matches(line).Select(link => (line.Split('|')[1].Trim(), link.Groups["test"].Value, link.Groups["file"].Value)))];

    [Fact]
    public void Every_row_is_there_once()
    {
        var numbers = Lines.Select(line => int.Parse(line.Split('|')[1], CultureInfo.InvariantCulture));

        Assert.Equal([.. Enumerable.Range(1, 44), .. Enumerable.Range(51, 5)], numbers);
    }

    [Fact]
    public void Every_row_says_yes_with_a_test_or_why_not()
    {
        foreach (var line in Lines)
        {
            var cells = line.Split('|').Select(cell => cell.Trim()).ToArray();
            Assert.Contains(cells[3], new[] { "yes", "partly", "no" });
            Assert.True(cells[3] == "no" || Link().IsMatch(cells[4]), $"No test: {line}");
            Assert.True(cells[3] == "yes" || cells[5].Length > 0, $"No reason: {line}");
        }
    }

    [Theory]
    [MemberData(nameof(Links))]
    public void Every_test_is_in_its_file(string row, string test, string file)
    {
        var path = Path.GetFullPath(Path.Combine(Repository.PathOf("docs"), file));

        Assert.True(File.Exists(path), $"Row {row} names {file}, which does not exist.");
        Assert.Matches($@"\[(Fact|Theory)[^;{{}}]*\b{test}\(", File.ReadAllText(path));
    }

    [GeneratedRegex(@"\[(?<test>\w+)\]\((?<file>[^)]+\.cs)\)")]
    private static partial Regex Link();
}
