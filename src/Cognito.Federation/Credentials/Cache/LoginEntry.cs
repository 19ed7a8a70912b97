namespace Cognito.Federation;

/// <summary>What a broker keeps of one login: its credentials, and the two fetches that several callers can share.</summary>
/// <remarks>A login that is forgotten leaves the map, entry and all. A fetch that runs then ends in an entry that nobody finds any more, which is how its answer is discarded.</remarks>
internal sealed class LoginEntry
{
    private readonly Lock _lock = new();
    private volatile CredentialSet? _set;
    private volatile bool _isForgotten;
    private LoginEntry? _next;

    public LoginEntry(LoginKeys keys, IdentityEntry person, TimeProvider time, TimeSpan timeLimit)
    {
        Keys = keys;
        Person = person;
        Naming = new SingleFlight<KnownIdentity>(time, timeLimit);
        Renewal = new SingleFlight<CredentialSet>(time, timeLimit);
    }

    public LoginKeys Keys { get; }

    public IdentityEntry Person { get; }

    /// <summary>The fetch of the identity id.</summary>
    public SingleFlight<KnownIdentity> Naming { get; }

    /// <summary>The fetch of credentials.</summary>
    public SingleFlight<CredentialSet> Renewal { get; }

    /// <summary>Whether the login, or its person, was forgotten.</summary>
    public bool IsForgotten => _isForgotten || Person.IsForgotten;

    public CredentialSet? Set
    {
        get => _set;
        set => _set = value;
    }

    /// <summary>Remembers under which entry the same login goes on with a newer token; false when the login was forgotten meanwhile.</summary>
    public bool TryGoOn(LoginEntry next)
    {
        lock (_lock)
        {
            _next = next;
            return !_isForgotten;
        }
    }

    /// <summary>Marks the entry, which has left the map.</summary>
    /// <returns>The entry under which the login goes on, if there is one.</returns>
    public LoginEntry? Forget()
    {
        lock (_lock)
        {
            _isForgotten = true;
            _set = null;
            return _next;
        }
    }
}
