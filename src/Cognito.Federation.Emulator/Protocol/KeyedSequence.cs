using System.Diagnostics.CodeAnalysis;

namespace Cognito.Federation.Emulator;

/// <summary>Things found by their id and listed in the order in which they came. Safe to use from many threads.</summary>
internal sealed class KeyedSequence<T>(Func<T, string> key)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, T> _byKey = new(StringComparer.Ordinal);
    private readonly List<T> _inOrder = [];

    /// <summary>A copy, oldest first.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_gate)
                return [.. _inOrder];
        }
    }

    public T? Find(string id)
    {
        lock (_gate)
            return _byKey.GetValueOrDefault(id);
    }

    /// <summary>False when the id is taken.</summary>
    public bool TryAdd(T item)
    {
        lock (_gate)
        {
            if (!_byKey.TryAdd(key(item), item))
                return false;
            _inOrder.Add(item);
            return true;
        }
    }

    public bool TryRemove(string id, [NotNullWhen(true)] out T? removed)
    {
        lock (_gate)
        {
            if (!_byKey.Remove(id, out removed))
                return false;
            _inOrder.Remove(removed);
            return true;
        }
    }
}
