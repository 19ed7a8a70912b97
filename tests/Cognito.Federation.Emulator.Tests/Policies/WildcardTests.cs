using CsCheck;

namespace Cognito.Federation.Emulator.Tests;

public sealed class WildcardTests
{
    // Few letters, so that patterns and texts often agree.
    private static readonly Gen<string> Texts = Gen.Char["abA"].Array[0, 12].Select(letters => new string(letters));
    private static readonly Gen<string> Patterns = Gen.Char["abA*?"].Array[0, 8].Select(letters => new string(letters));

    [Fact]
    public void Matching_agrees_with_the_definition()
        => Gen.Select(Patterns, Texts, Gen.Bool).Sample(
            (pattern, text, ignoreCase) => Wildcard.Matches(Compile(pattern), text, ignoreCase) == Defined(pattern, text, ignoreCase), iter: 20_000);

    [Fact]
    public void Many_runs_do_not_take_exponential_time()
        => Assert.False(Wildcard.Matches(Compile(string.Concat(Enumerable.Repeat("*a", 200)) + "b"), new string('a', 5_000), ignoreCase: false));

    [Fact]
    public void A_role_ARN_is_taken_apart_with_and_without_a_path()
    {
        Assert.Equal("auth", Role.Parse("arn:aws:iam::123456789012:role/auth", null).Name);
        Assert.Equal("auth", Role.Parse("arn:aws-cn:iam::123456789012:role/service-role/auth", null).Name);
        Assert.Equal("123456789012", Role.Parse("arn:aws:iam::123456789012:role/auth", null).AccountId);
        foreach (var wrong in new[] { "", "auth", "arn:aws:iam::123456789012:user/auth", "arn:aws:iam::1234:role/auth", "arn:aws:iam::123456789012:role/", "arn:aws:s3:::bucket" })
            Assert.Contains($"'{wrong}'", Assert.Throws<FormatException>(() => Role.Parse(wrong, null)).Message, StringComparison.Ordinal);
    }

    private static int[] Compile(string pattern) => [.. pattern.Select(letter => letter switch { '*' => Wildcard.AnyRun, '?' => Wildcard.AnyOne, _ => letter })];

    private static bool Defined(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase)
    {
        if (pattern.IsEmpty)
            return text.IsEmpty;
        if (pattern[0] == '*')
            return Defined(pattern[1..], text, ignoreCase) || (!text.IsEmpty && Defined(pattern, text[1..], ignoreCase));
        return !text.IsEmpty
            && (pattern[0] == '?' || pattern[0] == text[0] || (ignoreCase && char.ToLowerInvariant(pattern[0]) == char.ToLowerInvariant(text[0])))
            && Defined(pattern[1..], text[1..], ignoreCase);
    }
}
