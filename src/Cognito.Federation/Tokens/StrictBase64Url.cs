using System.Buffers;
using System.Buffers.Text;

namespace Cognito.Federation;

/// <summary>Base64url as compact tokens write it: no padding, no white space, and one way only to write a value.</summary>
internal static class StrictBase64Url
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    /// <summary>How many bytes a text of this length stands for.</summary>
    public static int DecodedLength(int characters) => (int)((long)characters * 3 / 4);

    /// <summary>Decodes; null when the text is empty or written in any other way.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (!IsStrict(text))
            return null;
        var bytes = new byte[DecodedLength(text.Length)];
        return Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == bytes.Length ? bytes : null;
    }

    private static bool IsStrict(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length % 4 == 1 || text.ContainsAnyExcept(Letters))
            return false;
        // The last letter of an incomplete group has bits that stand for nothing: were they free, one token could be written in several ways.
        var unused = (text.Length % 4) switch { 2 => 0b1111, 3 => 0b11, _ => 0 };
        return (Alphabet.IndexOf(text[^1], StringComparison.Ordinal) & unused) == 0;
    }
}
