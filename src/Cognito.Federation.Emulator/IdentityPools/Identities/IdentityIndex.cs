namespace Cognito.Federation.Emulator;

/// <summary>The identities of one pool, by id and by login, with the service's rules for linking and merging. Not safe for concurrent use.</summary>
internal sealed class IdentityIndex(string region)
{
    private const int MostLogins = 20;

    private readonly Dictionary<string, PoolIdentity> _byId = new(StringComparer.Ordinal);
    private readonly List<PoolIdentity> _inOrder = [];
    private readonly Dictionary<VerifiedLogin, PoolIdentity> _byLogin = [];

    /// <summary>Every identity, oldest first.</summary>
    public IReadOnlyList<PoolIdentity> All => _inOrder;

    public PoolIdentity? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The identity that has a login; <see langword="null"/> while none has.</summary>
    public PoolIdentity? Find(VerifiedLogin login) => _byLogin.GetValueOrDefault(login);

    /// <summary>A new guest; every call makes another one.</summary>
    public PoolIdentity CreateGuest(DateTimeOffset now)
    {
        var identity = new PoolIdentity($"{region}:{RandomText.Uuid()}", now);
        _byId[identity.Id] = identity;
        _inOrder.Add(identity);
        return identity;
    }

    /// <summary>The identity of these logins: the one they are linked to, or a new one.</summary>
    /// <exception cref="AwsException">The logins belong to identities that cannot be merged.</exception>
    public PoolIdentity Resolve(IReadOnlyList<VerifiedLogin> logins, DateTimeOffset now)
    {
        var owner = logins.Select(_byLogin.GetValueOrDefault).FirstOrDefault(static owner => owner is not null);
        if (owner is null)
            RefuseTogether([], logins);
        return Link(owner ?? CreateGuest(now), logins, now);
    }

    /// <summary>Links to an identity what is not linked yet, and merges it into the identity that owns one of the logins already.</summary>
    /// <returns>The identity that has all of these logins afterwards; the given one may be disabled.</returns>
    /// <exception cref="AwsException">None of the logins is the identity's, or two logins of one provider would meet.</exception>
    public PoolIdentity Link(PoolIdentity identity, IReadOnlyList<VerifiedLogin> logins, DateTimeOffset now)
        => identity.IsGuest || logins.Any(login => Find(login) == identity) ? Attach(identity, logins, now) : throw LoginFaults.NoMatch();

    /// <summary>Links and merges as <see cref="Link"/> does, without any proof that the identity is whose the logins are, as the pool's owner may.</summary>
    /// <returns>The identity that has all of these logins afterwards; the given one may be disabled.</returns>
    /// <exception cref="AwsException">Two logins of one provider would meet, or there would be too many; nothing has changed then.</exception>
    public PoolIdentity Attach(PoolIdentity identity, IReadOnlyList<VerifiedLogin> logins, DateTimeOffset now)
    {
        var others = logins.Select(_byLogin.GetValueOrDefault).OfType<PoolIdentity>().Where(owner => owner != identity).Distinct().ToList();
        RefuseTogether([identity, .. others], logins);
        foreach (var other in others)
        {
            Move(identity, other, now);
            identity = other;
        }

        foreach (var login in logins.Where(login => !identity.Logins.Contains(login)))
            Add(identity, login, now);
        return identity;
    }

    /// <summary>Merges one identity into another.</summary>
    /// <exception cref="AwsException">Two logins of one provider would meet, or there would be too many.</exception>
    public void Merge(PoolIdentity source, PoolIdentity destination, DateTimeOffset now)
    {
        RefuseTogether([source, destination], []);
        Move(source, destination, now);
    }

    /// <summary>Takes a login from an identity; whoever brings it next is somebody new.</summary>
    public void Unlink(PoolIdentity identity, VerifiedLogin login, DateTimeOffset now)
    {
        identity.Logins.Remove(login);
        identity.ModifiedAt = now;
        _byLogin.Remove(login);
    }

    /// <summary>Removes an identity; whoever brings one of its logins next is somebody new.</summary>
    public void Remove(PoolIdentity identity)
    {
        foreach (var login in identity.Logins)
            _byLogin.Remove(login);
        _byId.Remove(identity.Id);
        _inOrder.Remove(identity);
    }

    private static void RefuseTogether(IEnumerable<PoolIdentity> identities, IEnumerable<VerifiedLogin> logins)
    {
        var together = identities.SelectMany(static identity => identity.Logins).Concat(logins).Distinct().ToList();
        if (together.Where(static login => !login.IsDeveloper).GroupBy(static login => login.Provider, StringComparer.Ordinal).FirstOrDefault(static provider => provider.Count() > 1) is { } twice)
            throw new AwsException("ResourceConflictException", $"Logins are already linked to another account: an identity can have one login of {twice.Key}.");
        if (together.Count > MostLogins)
            throw new AwsException("ResourceConflictException", FormattableString.Invariant($"An identity can have {MostLogins} linked logins, {together.Count} would meet."));
    }

    private void Move(PoolIdentity from, PoolIdentity to, DateTimeOffset now)
    {
        foreach (var login in from.Logins)
            Add(to, login, now);
        from.Logins.Clear();
        from.IsDisabled = true;
        from.ModifiedAt = now;
    }

    private void Add(PoolIdentity identity, VerifiedLogin login, DateTimeOffset now)
    {
        // What is kept is who it is, not the token that said so.
        var kept = new VerifiedLogin(login.Provider, login.Subject) { IsDeveloper = login.IsDeveloper };
        identity.Logins.Add(kept);
        identity.HadLogins = true;
        identity.ModifiedAt = now;
        _byLogin[kept] = identity;
    }
}
