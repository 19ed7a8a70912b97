using System.Text;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>The header lines of a canonical request: lower-case names, values trimmed, runs of white space made one space.</summary>
internal static class CanonicalHeaders
{
    public static string Of(IHeaderDictionary headers, IEnumerable<string> signedHeaders)
    {
        var lines = new StringBuilder();
        foreach (var name in signedHeaders)
        {
            lines.Append(name).Append(':');
            if (headers.TryGetValue(name, out var values))
                lines.AppendJoin(',', values.Select(static value => Collapse(value ?? "")));
            lines.Append('\n');
        }

        return lines.ToString();
    }

    private static string Collapse(string value) => string.Join(' ', value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
