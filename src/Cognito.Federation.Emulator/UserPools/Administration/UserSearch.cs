using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>Reads the filter of a list of users: an attribute, <c>=</c> or <c>^=</c>, and a value in quotes, in which <c>\"</c> and <c>\\</c> stand for quote and backslash.</summary>
internal static class UserSearch
{
    private static readonly string[] Searchable =
        ["username", "email", "phone_number", "name", "given_name", "family_name", "preferred_username", "sub", "cognito:user_status", "status"];

    /// <summary>Whom a filter finds; everybody for an empty one.</summary>
    /// <exception cref="AwsException">It is not in the grammar, or searches what cannot be searched.</exception>
    public static Func<PoolUser, bool> Parse(string? filter)
    {
        var text = filter?.Trim();
        if (string.IsNullOrEmpty(text))
            return static _ => true;
        var end = text.AsSpan().IndexOfAny(" \t^=");
        if (end <= 0)
            throw Unreadable();
        var (attribute, rest) = (text[..end], text[end..].TrimStart());
        var isPrefix = rest.StartsWith("^=", StringComparison.Ordinal);
        if (!isPrefix && !rest.StartsWith('='))
            throw Unreadable();
        var value = Unquote(rest[(isPrefix ? 2 : 1)..].TrimStart());
        if (!Searchable.Contains(attribute))
            throw AwsException.InvalidParameter($"Invalid search attribute: {attribute}");
        // The status alone is found in any letter case.
        var comparison = attribute == "cognito:user_status" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return user => ValueOf(user, attribute) is { } actual && (isPrefix ? actual.StartsWith(value, comparison) : string.Equals(actual, value, comparison));
    }

    private static string? ValueOf(PoolUser user, string attribute) => attribute switch
    {
        "username" => user.Username,
        "cognito:user_status" => user.Status.ToWire(),
        "status" => user.Enabled ? "Enabled" : "Disabled",
        _ => user.Attribute(attribute),
    };

    private static string Unquote(string quoted)
    {
        if (quoted.Length < 2 || quoted[0] != '"')
            throw Unreadable();
        var value = new StringBuilder();
        for (var i = 1; i < quoted.Length; i++)
        {
            switch (quoted[i])
            {
                case '"':
                    return i == quoted.Length - 1 ? value.ToString() : throw Unreadable();
                case '\\' when i + 1 < quoted.Length && quoted[i + 1] is '"' or '\\':
                    value.Append(quoted[++i]);
                    break;
                case '\\':
                    throw Unreadable();
                default:
                    value.Append(quoted[i]);
                    break;
            }
        }

        throw Unreadable();
    }

    private static AwsException Unreadable() => AwsException.InvalidParameter("Error while parsing filter.");
}
