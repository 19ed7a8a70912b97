namespace Cognito.Federation.Scenarios;

/// <summary>The page of pitfalls claims to avoid none without a test.</summary>
public sealed class PitfallTests
{
    private static readonly List<TestRow> Rows = TestRow.Of("docs/pitfalls.md");

    [Fact]
    public void Every_row_is_there_once() => Assert.Equal(Enumerable.Range(1, 20), Rows.Select(row => row.Number));

    [Fact]
    public void Every_row_names_a_test() => Assert.All(Rows, row => Assert.True(TestLinkTests.LinksOf(row[4]).Any(), $"No test: {row}"));
}
