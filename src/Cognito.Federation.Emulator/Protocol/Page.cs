using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>One page of a list.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);

/// <summary>Cuts lists into pages. A token names the last item that was given, so items that come or go do not shift a page.</summary>
internal static class Page
{
    /// <summary>The most items that a page of Cognito holds, and what it holds unless asked for fewer.</summary>
    public const int MaximumSize = 60;

    public static Page<T> Of<T>(IReadOnlyList<T> items, Func<T, string> key, int? size, string? token)
    {
        var start = token is null ? 0 : After(items, key, token);
        var page = items.Skip(start).Take(size is > 0 and var wanted ? wanted : MaximumSize).ToList();
        return new(page, start + page.Count < items.Count ? Convert.ToBase64String(Encoding.UTF8.GetBytes(key(page[^1]))) : null);
    }

    private static int After<T>(IReadOnlyList<T> items, Func<T, string> key, string token)
    {
        var bytes = new byte[token.Length];
        var last = Convert.TryFromBase64String(token, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
        for (var i = 0; i < items.Count; i++)
        {
            if (string.Equals(key(items[i]), last, StringComparison.Ordinal))
                return i + 1;
        }

        throw AwsException.InvalidParameter("Invalid pagination token provided.");
    }
}
