namespace Cognito.Federation;

/// <summary>The user of one scope.</summary>
internal sealed class CurrentIdentity : ICurrentIdentity
{
    private FederatedIdentity? _identity;

    public FederatedIdentity? Identity => Volatile.Read(ref _identity);

    public void Set(FederatedIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var former = Interlocked.CompareExchange(ref _identity, identity, null);
        if (former is not null && !former.Equals(identity))
            throw new InvalidOperationException("The current identity of this scope is set already, to another one. A scope serves one user: make a new scope for the next.");
    }
}
