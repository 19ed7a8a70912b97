namespace Cognito.Federation.Emulator;

/// <summary>Matches text against letters, "any one letter" and "any run of letters".</summary>
internal static class Wildcard
{
    public const int AnyOne = -1;
    public const int AnyRun = -2;

    /// <summary>Linear in memory, and never worse than the product of both lengths: only the last run has to be widened.</summary>
    public static bool Matches(ReadOnlySpan<int> pattern, ReadOnlySpan<char> text, bool ignoreCase)
    {
        int at = 0, position = 0, afterRun = -1, retry = 0;
        while (position < text.Length)
        {
            if (at < pattern.Length && pattern[at] == AnyRun)
            {
                afterRun = ++at;
                retry = position;
            }
            else if (at < pattern.Length && (pattern[at] == AnyOne || Same(pattern[at], text[position], ignoreCase)))
            {
                at++;
                position++;
            }
            else if (afterRun >= 0)
            {
                at = afterRun;
                position = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == AnyRun)
            at++;
        return at == pattern.Length;
    }

    private static bool Same(int pattern, char letter, bool ignoreCase)
        => pattern == letter || (ignoreCase && char.ToLowerInvariant((char)pattern) == char.ToLowerInvariant(letter));
}
