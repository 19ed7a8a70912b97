using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>What a bucket holds from the start.</summary>
public sealed class BucketSeed
{
    private readonly List<(string Key, ReadOnlyMemory<byte> Content)> _objects = [];

    internal BucketSeed(string name) => Name = name;

    /// <summary>The bucket's name.</summary>
    public string Name { get; }

    internal IReadOnlyList<(string Key, ReadOnlyMemory<byte> Content)> Objects => _objects;

    /// <summary>Puts a text in the bucket.</summary>
    /// <param name="key">The object's key, at most 1,024 bytes of UTF-8; a later one with the same key replaces it.</param>
    /// <param name="text">What the object holds, as UTF-8.</param>
    public BucketSeed AddObject(string key, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AddObject(key, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Puts an object in the bucket.</summary>
    /// <param name="key">The object's key, at most 1,024 bytes of UTF-8; a later one with the same key replaces it.</param>
    /// <param name="content">What the object holds.</param>
    public BucketSeed AddObject(string key, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _objects.Add((key, content.ToArray()));
        return this;
    }
}
