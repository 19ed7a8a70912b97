using System.Text;
using System.Text.Unicode;

namespace Cognito.Federation.Emulator;

/// <summary>Cuts sorted lists into pages. A token names the key of the last item that was given; that item may be gone when the next page is asked for, as when somebody deletes what they list.</summary>
internal static class SortedPage
{
    public static Page<T> Of<T>(IEnumerable<T> items, Func<T, string> key, int? size, string? token)
    {
        var after = token is null ? null : Read(token);
        var rest = items.Select(item => (Item: item, Key: key(item)))
            .Where(pair => after is null || string.CompareOrdinal(pair.Key, after) > 0)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToList();
        var count = size is > 0 and var wanted ? wanted : Page.MaximumSize;
        return new(
            [.. rest.Take(count).Select(pair => pair.Item)],
            rest.Count > count ? Convert.ToBase64String(Encoding.UTF8.GetBytes(rest[count - 1].Key)) : null);
    }

    private static string Read(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length) && Utf8.IsValid(bytes.AsSpan(0, length))
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw AwsException.InvalidParameter("Invalid pagination token provided.");
    }
}
