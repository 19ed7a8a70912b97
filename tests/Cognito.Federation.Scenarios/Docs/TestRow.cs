using System.Globalization;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>A row of a numbered table, in a document that names the tests behind what it claims.</summary>
internal sealed class TestRow(string line)
{
    private readonly string[] _cells = [.. line.Split('|').Select(cell => cell.Trim())];

    public int Number => int.Parse(_cells[1], CultureInfo.InvariantCulture);

    /// <param name="column">Counted from 1, which is the number.</param>
    public string this[int column] => _cells[column];

    /// <summary>The rows of all tables of a document.</summary>
    public static List<TestRow> Of(string document) =>
        [.. File.ReadLines(Repository.PathOf(document)).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| #", StringComparison.Ordinal)).Select(line => new TestRow(line))];

    public override string ToString() => line;
}
