namespace Cognito.Federation.Scenarios;

/// <summary>The table of features claims nothing without a test.</summary>
public sealed class FeatureTableTests
{
    private static readonly List<TestRow> Rows = TestRow.Of("docs/feature-table.md");

    [Fact]
    public void Every_row_is_there_once() => Assert.Equal([.. Enumerable.Range(1, 44), .. Enumerable.Range(48, 8), .. Enumerable.Range(101, 33)], Rows.Select(row => row.Number));

    [Fact]
    public void Every_row_says_yes_with_a_test_or_why_not()
    {
        foreach (var row in Rows)
        {
            Assert.Contains(row[3], new[] { "yes", "partly", "no" });
            Assert.True(row[3] == "no" || TestLinkTests.LinksOf(row[4]).Any(), $"No test: {row}");
            Assert.True(row[3] == "yes" || row[5].Length > 0, $"No reason: {row}");
        }
    }
}
