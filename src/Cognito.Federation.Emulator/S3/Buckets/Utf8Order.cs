namespace Cognito.Federation.Emulator;

/// <summary>Orders text by its octets in UTF-8, which differs from the order of UTF-16 beyond the basic plane.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    public static readonly Utf8Order Instance = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var common = x.AsSpan().CommonPrefixLength(y);
        if (common == x.Length || common == y.Length)
            return x.Length - y.Length;
        return Rank(x[common]) - Rank(y[common]);
    }

    // In UTF-16, surrogates sort before U+E000 to U+FFFF although they stand for higher code points.
    private static int Rank(char unit) => unit >= '\uE000' ? unit - 0x800 : unit >= '\uD800' ? unit + 0x2000 : unit;
}
