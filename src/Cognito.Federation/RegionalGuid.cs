namespace Cognito.Federation;

/// <summary>The form that identity pools give to their ids: <c>region:guid</c>.</summary>
internal static class RegionalGuid
{
    private const int MaximumLength = 55;

    public static bool IsWellFormed(string? value)
    {
        if (value is null or { Length: > MaximumLength })
            return false;
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !Guid.TryParseExact(value.AsSpan(colon + 1), "D", out _))
            return false;
        foreach (var c in value.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return false;
        }
        return true;
    }
}
