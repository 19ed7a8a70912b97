namespace Cognito.Federation;

/// <summary>The two maps of a broker: identity ids by person, credentials by login. What one person put in is found by no other.</summary>
/// <param name="loginCapacity">How many logins are kept.</param>
/// <param name="identityCapacity">How many identity ids are kept; more, because a guest's cannot be had again.</param>
/// <param name="time">The clock of the fetches.</param>
/// <param name="timeLimit">How long one fetch may take.</param>
internal sealed class CredentialStore(int loginCapacity, int identityCapacity, TimeProvider time, TimeSpan timeLimit)
{
    private readonly BoundedMap<CacheKey, LoginEntry> _logins = new(loginCapacity);
    private readonly BoundedMap<CacheKey, IdentityEntry> _identities = new(identityCapacity);

    /// <summary>What is kept of a login; null when nothing is. Takes no lock.</summary>
    public LoginEntry? Find(LoginKeys keys) => _logins.TryGet(keys.Credentials, out var entry) ? entry : null;

    /// <summary>The identity id that is kept of a login; null when none is. Takes no lock.</summary>
    public KnownIdentity? FindIdentity(LoginKeys keys) => _identities.TryGet(keys.Identity, out var entry) ? entry.Known : null;

    /// <summary>The entry of a login, made if there is none.</summary>
    public LoginEntry Enter(LoginKeys keys)
    {
        while (true)
        {
            var entry = _logins.GetOrAdd(keys.Credentials, () => NewEntry(keys));
            if (!entry.Person.IsForgotten)
                return entry;
            // Made while the person was being forgotten, and too late to be removed with the rest.
            RemoveLogins(other => ReferenceEquals(other, entry));
        }
    }

    /// <summary>The entry under which a login goes on with a newer token.</summary>
    /// <returns>One that nobody else finds, when the login was forgotten meanwhile.</returns>
    public LoginEntry GoOn(LoginEntry from, LoginKeys keys)
    {
        var entry = Enter(keys);
        return from.TryGoOn(entry) ? entry : new LoginEntry(keys, new IdentityEntry(keys.Identity), time, timeLimit);
    }

    /// <summary>Removes everything of those who match, under whichever token it is kept, and discards what is being fetched.</summary>
    public void Forget(Func<CacheKey, bool> isMeant)
    {
        // Identity ids first: whoever still makes an entry for one of them sees that it is forgotten.
        _identities.RemoveWhere(entry => isMeant(entry.Key), entry => entry.Forget());
        RemoveLogins(entry => isMeant(entry.Keys.Identity));
    }

    private void RemoveLogins(Func<LoginEntry, bool> matches)
    {
        List<LoginEntry>? next = null;
        _logins.RemoveWhere(matches, entry =>
        {
            if (entry.Forget() is { } follower)
                (next ??= []).Add(follower);
        });
        foreach (var follower in next ?? [])
            RemoveLogins(entry => ReferenceEquals(entry, follower));
    }

    private LoginEntry NewEntry(LoginKeys keys) =>
        new(keys, _identities.GetOrAdd(keys.Identity, () => new IdentityEntry(keys.Identity)), time, timeLimit);
}
