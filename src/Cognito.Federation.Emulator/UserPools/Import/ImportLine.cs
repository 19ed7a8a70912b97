using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>Splits a line of an import file: commas separate values, <c>\,</c> is a comma within one. Quotes mean nothing.</summary>
internal static class ImportLine
{
    public static List<string> Split(string line)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] == ',')
            {
                value.Append(line[++i]);
            }
            else if (line[i] == ',')
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else
            {
                value.Append(line[i]);
            }
        }

        values.Add(value.ToString());
        return values;
    }
}
