namespace Cognito.Federation.Emulator;

/// <summary>Chooses for whom a stand-in makes a token when the caller does not say.</summary>
internal static class TrustedAudience
{
    public static string TheOnlyOne(string kind, IEnumerable<string> trusted, string parameter)
    {
        var distinct = trusted.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count == 1
            ? distinct[0]
            : throw new InvalidOperationException(distinct.Count == 0
                ? $"No identity pool of this emulator trusts a {kind}; add one, or pass {parameter}."
                : $"The identity pools of this emulator trust more than one {kind} ({string.Join(", ", distinct)}); pass {parameter}.");
    }
}
