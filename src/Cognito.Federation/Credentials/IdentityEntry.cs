namespace Cognito.Federation;

/// <summary>The identity id of one person or guest, as long as nobody forgets it.</summary>
internal sealed class IdentityEntry(CacheKey key)
{
    private volatile KnownIdentity? _known;
    private volatile bool _isForgotten;

    public CacheKey Key => key;

    public bool IsForgotten => _isForgotten;

    public KnownIdentity? Known
    {
        get => _known;
        set => _known = value;
    }

    public void Forget()
    {
        _isForgotten = true;
        _known = null;
    }
}
