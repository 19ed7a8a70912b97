using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Reads a request as AWS's documents print it: request line, headers, empty line, body.</summary>
internal static class SignedRequestText
{
    public static (SigningInput Input, byte[] Body) Parse(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = (end < 0 ? text : text[..end]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var start = lines[0].IndexOf(' ', StringComparison.Ordinal);
        var target = lines[0][(start + 1)..lines[0].LastIndexOf(' ')];
        var headers = new HeaderDictionary();
        foreach (var line in lines[1..])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = line[..colon];
            headers[name] = StringValues.Concat(headers[name], line[(colon + 1)..]);
        }

        var question = target.IndexOf('?', StringComparison.Ordinal);
        var input = question < 0
            ? new SigningInput(lines[0][..start], target, "", headers)
            : new SigningInput(lines[0][..start], target[..question], target[(question + 1)..], headers);
        return (input, end < 0 ? [] : Encoding.UTF8.GetBytes(text[(end + 2)..]));
    }
}
