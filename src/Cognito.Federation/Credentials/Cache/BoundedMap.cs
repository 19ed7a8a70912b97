using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Cognito.Federation;

/// <summary>A map that never grows beyond its capacity. Reads take no lock; the entry that was longest unread gives way, roughly.</summary>
/// <remarks>Entries stand in a queue in the order of their coming. One that was read since it was last looked at goes back to the end; the first that was not is dropped.</remarks>
internal sealed class BoundedMap<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, LinkedListNode<Slot>> _nodes = new();
    private readonly LinkedList<Slot> _order = new();
    private readonly Lock _lock = new();

    public int Count
    {
        get
        {
            lock (_lock)
                return _order.Count;
        }
    }

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (!_nodes.TryGetValue(key, out var node))
        {
            value = null;
            return false;
        }
        node.Value.Touch();
        value = node.Value.Value;
        return true;
    }

    /// <summary>The entry of a key, made if there is none; one thread's, when several make it at once.</summary>
    public TValue GetOrAdd(TKey key, Func<TValue> create)
    {
        if (TryGet(key, out var found))
            return found;
        var made = create();
        lock (_lock)
        {
            if (_nodes.TryGetValue(key, out var node))
                return node.Value.Value;
            Add(key, made);
            return made;
        }
    }

    public void Set(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (_nodes.TryGetValue(key, out var old))
                Remove(old);
            Add(key, value);
        }
    }

    /// <summary>Removes what matches. Whatever is added by another thread comes before it all, and is seen, or after it all.</summary>
    /// <param name="matches">Which entries go.</param>
    /// <param name="removed">Called for each of them, before another thread can add anything.</param>
    public void RemoveWhere(Func<TValue, bool> matches, Action<TValue> removed)
    {
        lock (_lock)
        {
            for (var node = _order.First; node is not null;)
            {
                var next = node.Next;
                if (matches(node.Value.Value))
                {
                    Remove(node);
                    removed(node.Value.Value);
                }
                node = next;
            }
        }
    }

    private void Add(TKey key, TValue value)
    {
        while (_order.Count >= capacity)
            MakeRoom();
        _nodes[key] = _order.AddLast(new Slot(key, value));
    }

    private void MakeRoom()
    {
        var oldest = _order.First!;
        if (oldest.Value.TakeTouch())
        {
            _order.RemoveFirst();
            _order.AddLast(oldest);
        }
        else
        {
            Remove(oldest);
        }
    }

    private void Remove(LinkedListNode<Slot> node)
    {
        _order.Remove(node);
        _nodes.TryRemove(node.Value.Key, out _);
    }

    private sealed class Slot(TKey key, TValue value)
    {
        private volatile bool _touched;

        public TKey Key => key;

        public TValue Value => value;

        public void Touch()
        {
            // Written only once between two looks, so that reads on many cores do not fight over the line.
            if (!_touched)
                _touched = true;
        }

        public bool TakeTouch()
        {
            var touched = _touched;
            _touched = false;
            return touched;
        }
    }
}
