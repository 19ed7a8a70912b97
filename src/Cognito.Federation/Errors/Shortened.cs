namespace Cognito.Federation;

/// <summary>Text that came from outside, cut to a length that fits a message and freed of what could forge a line of a log.</summary>
internal static class Shortened
{
    private const int Longest = 200;

    public static string Of(string text)
    {
        var cut = text.Length <= Longest ? text : text[..Longest] + "…";
        return string.Create(cut.Length, cut, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(source[i]) ? '?' : source[i];
        });
    }
}
