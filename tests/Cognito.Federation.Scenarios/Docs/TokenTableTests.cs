using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>The tables of the page on tokens say what the code does.</summary>
public sealed class TokenTableTests
{
    private const string Document = "docs/tokens.md";

    [Fact]
    public void The_table_of_attacks_has_each_row_of_the_file_with_what_it_is_refused_for() => Assert.Equal(
        TokenForge.Rows().Select(row => (TokenForge.Text(row, "name")!, TokenForge.Text(row, "check")!)),
        Rows("## Attacks").Select(cells => (cells[0], cells[1])));

    [Fact]
    public void The_table_of_checks_has_each_check_in_its_order() => Assert.Equal(Enum.GetNames<TokenCheck>(), Rows("## What is checked").Select(cells => cells[0].Trim('`')));

    // The rows below one heading, without the head of the table.
    private static IEnumerable<string[]> Rows(string heading) => File.ReadLines(Repository.PathOf(Document))
        .SkipWhile(line => line != heading)
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Skip(1)
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
}
