namespace Cognito.Federation.Emulator;

/// <summary>The identities of one pool, by id and by login, with the service's rules for linking and merging. Not safe for concurrent use.</summary>
internal sealed class IdentityIndex(string region)
{
    private readonly Dictionary<string, PoolIdentity> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<VerifiedLogin, PoolIdentity> _byLogin = [];

    public PoolIdentity? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A new guest; every call makes another one.</summary>
    public PoolIdentity CreateGuest()
    {
        var identity = new PoolIdentity($"{region}:{RandomText.Uuid()}");
        _byId[identity.Id] = identity;
        return identity;
    }

    /// <summary>The identity of these logins: the one they are linked to, or a new one.</summary>
    /// <exception cref="AwsException">The logins belong to identities that cannot be merged.</exception>
    public PoolIdentity Resolve(IReadOnlyList<VerifiedLogin> logins)
    {
        var identity = logins.Select(_byLogin.GetValueOrDefault).FirstOrDefault(static owner => owner is not null) ?? CreateGuest();
        return Link(identity, logins);
    }

    /// <summary>Links to an identity what is not linked yet, and merges it into the identity that owns one of the logins already.</summary>
    /// <returns>The identity that has all of these logins afterwards; the given one may be disabled.</returns>
    /// <exception cref="AwsException">None of the logins is the identity's, or two logins of one provider would meet.</exception>
    public PoolIdentity Link(PoolIdentity identity, IReadOnlyList<VerifiedLogin> logins)
    {
        if (!identity.IsGuest && !logins.Any(login => _byLogin.GetValueOrDefault(login) == identity))
            throw AwsException.NotAuthorized("Logins don't match. Please include at least one valid login for this identity or identity pool.");

        var others = logins.Select(_byLogin.GetValueOrDefault).OfType<PoolIdentity>().Where(owner => owner != identity).Distinct().ToList();
        RefuseTwoOfOneProvider([identity, .. others], logins);
        foreach (var other in others)
        {
            Move(identity, other);
            identity = other;
        }

        foreach (var login in logins)
        {
            identity.Logins[login.Provider] = login.Subject;
            _byLogin[login] = identity;
        }

        return identity;
    }

    private static void RefuseTwoOfOneProvider(IEnumerable<PoolIdentity> identities, IEnumerable<VerifiedLogin> logins)
    {
        var together = identities.SelectMany(static identity => identity.Logins.Select(static login => new VerifiedLogin(login.Key, login.Value)))
            .Concat(logins).Distinct().GroupBy(static login => login.Provider, StringComparer.Ordinal);
        if (together.FirstOrDefault(static provider => provider.Count() > 1) is { } twice)
            throw new AwsException("ResourceConflictException", $"Logins are already linked to another account: an identity can have one login of {twice.Key}.");
    }

    private void Move(PoolIdentity from, PoolIdentity to)
    {
        foreach (var (provider, subject) in from.Logins)
        {
            to.Logins[provider] = subject;
            _byLogin[new VerifiedLogin(provider, subject)] = to;
        }

        from.Logins.Clear();
        from.IsDisabled = true;
    }
}
