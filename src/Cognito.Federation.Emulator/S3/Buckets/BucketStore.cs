using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Cognito.Federation.Emulator;

/// <summary>Every bucket of one emulator.</summary>
internal sealed partial class BucketStore
{
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    public IReadOnlyList<Bucket> All => [.. _buckets.Values.OrderBy(static bucket => bucket.Name, StringComparer.Ordinal)];

    public static bool IsName(string name) => name.Length is >= 3 and <= 63 && NamePattern.IsMatch(name) && !name.Contains("..", StringComparison.Ordinal) && !IPAddress.TryParse(name, out _);

    /// <summary>Makes a bucket; false when it is there already.</summary>
    public bool TryCreate(string name) => _buckets.TryAdd(name, new Bucket(name, TimeProvider.System.GetUtcNow()));

    /// <exception cref="S3Exception">There is no such bucket.</exception>
    public Bucket Get(string name) => _buckets.GetValueOrDefault(name) ?? throw S3Exception.NoSuchBucket(name);

    public void Remove(string name) => _buckets.TryRemove(name, out _);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]*[a-z0-9]\z")]
    private static partial Regex NamePattern { get; }
}
