namespace Cognito.Federation.Emulator;

/// <summary>One page of a listing: objects, and the prefixes that stand for what is below a delimiter.</summary>
internal sealed record ListPage(IReadOnlyList<StoredObject> Objects, IReadOnlyList<string> CommonPrefixes, string? Next)
{
    /// <param name="all">Every object of the bucket, in order.</param>
    /// <param name="query">What was asked for.</param>
    public static ListPage Of(IReadOnlyList<StoredObject> all, ListQuery query)
    {
        var objects = new List<StoredObject>();
        var prefixes = new List<string>();
        string? last = null;
        foreach (var stored in all)
        {
            if (!stored.Key.StartsWith(query.Prefix, StringComparison.Ordinal))
                continue;
            var entry = Entry(stored.Key, query);
            var isPrefix = IsRolledUp(stored.Key, query);
            if (query.After is { } after && (Utf8Order.Instance.Compare(stored.Key, after) <= 0 || (isPrefix && Utf8Order.Instance.Compare(entry, after) <= 0)))
                continue;
            if (isPrefix && prefixes.Count > 0 && prefixes[^1] == entry)
                continue;
            if (objects.Count + prefixes.Count == query.MaxKeys)
                return new ListPage(objects, prefixes, last is null ? null : ListQuery.WriteToken(last));
            if (isPrefix)
                prefixes.Add(entry);
            else
                objects.Add(stored);
            last = entry;
        }

        return new ListPage(objects, prefixes, Next: null);
    }

    private static bool IsRolledUp(string key, ListQuery query)
        => query.Delimiter.Length > 0 && key.IndexOf(query.Delimiter, query.Prefix.Length, StringComparison.Ordinal) >= 0;

    private static string Entry(string key, ListQuery query)
        => IsRolledUp(key, query) ? key[..(key.IndexOf(query.Delimiter, query.Prefix.Length, StringComparison.Ordinal) + query.Delimiter.Length)] : key;
}
