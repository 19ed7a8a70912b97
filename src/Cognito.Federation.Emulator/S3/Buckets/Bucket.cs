namespace Cognito.Federation.Emulator;

/// <summary>A bucket and its objects, in the order in which S3 lists them: by the octets of their keys.</summary>
internal sealed class Bucket(string name, DateTimeOffset createdAt)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, StoredObject> _objects = new(Utf8Order.Instance);

    public string Name { get; } = name;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public StoredObject? Find(string key)
    {
        lock (_gate)
            return _objects.GetValueOrDefault(key);
    }

    /// <summary>Keeps an object, if the one with its key so far is what the caller expects.</summary>
    public bool TryPut(StoredObject stored, Func<StoredObject?, bool> condition)
    {
        lock (_gate)
        {
            if (!condition(_objects.GetValueOrDefault(stored.Key)))
                return false;
            _objects[stored.Key] = stored;
            return true;
        }
    }

    public bool Remove(string key)
    {
        lock (_gate)
            return _objects.Remove(key);
    }

    /// <summary>A copy of what is there now.</summary>
    public IReadOnlyList<StoredObject> List()
    {
        lock (_gate)
            return [.. _objects.Values];
    }
}
