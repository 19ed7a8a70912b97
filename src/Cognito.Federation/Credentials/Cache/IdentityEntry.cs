namespace Cognito.Federation;

/// <summary>The identity id of one person or guest, as long as nobody forgets it.</summary>
internal sealed class IdentityEntry(CacheKey key)
{
    private KnownIdentity? _known;
    private volatile bool _isForgotten;

    public CacheKey Key => key;

    public bool IsForgotten => _isForgotten;

    public KnownIdentity? Known
    {
        get => Volatile.Read(ref _known);
        set => Volatile.Write(ref _known, value);
    }

    /// <summary>Drops an id that was refused, unless another has come meanwhile.</summary>
    public void Drop(KnownIdentity refused) => Interlocked.CompareExchange(ref _known, null, refused);

    public void Forget()
    {
        _isForgotten = true;
        Known = null;
    }
}
