namespace Cognito.Federation.Emulator;

/// <summary>The users of one pool, found by username, subject or alias. Not thread-safe: hold the pool's gate.</summary>
internal sealed class UserIndex(UserPoolSettings settings)
{
    private readonly Dictionary<string, PoolUser> _byUsername = new(settings.CaseSensitiveUsernames ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PoolUser> _bySubject = new(StringComparer.Ordinal);

    public IEnumerable<PoolUser> All => _byUsername.Values;

    public int Count => _byUsername.Count;

    /// <summary>The user whom a sign-in or an administrator means: by username, or by e-mail address, telephone number or preferred username where the pool allows it.</summary>
    public PoolUser? Find(string usernameOrAlias) =>
        _byUsername.GetValueOrDefault(usernameOrAlias) ?? FindByAttribute(usernameOrAlias);

    public PoolUser? FindBySubject(string subject) => _bySubject.GetValueOrDefault(subject);

    /// <summary>The one other user who holds a value as an alias: in username-attribute pools any user, in alias pools one who verified it.</summary>
    public PoolUser? FindHolder(string attribute, string value, PoolUser? except = null) =>
        _byUsername.Values.FirstOrDefault(user => user != except && Holds(user, attribute, value));

    public void Add(PoolUser user)
    {
        _byUsername.Add(user.Username, user);
        _bySubject.Add(user.Subject, user);
    }

    public void Remove(PoolUser user)
    {
        _byUsername.Remove(user.Username);
        _bySubject.Remove(user.Subject);
    }

    private PoolUser? FindByAttribute(string value)
    {
        foreach (var attribute in settings.UsernameAttributes.Concat(settings.AliasAttributes))
        {
            if (FindHolder(attribute, value) is { } user)
                return user;
        }

        return null;
    }

    private bool Holds(PoolUser user, string attribute, string value)
    {
        var comparison = settings.CaseSensitiveUsernames ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (!string.Equals(user.Attribute(attribute), value, comparison))
            return false;
        return settings.UsernameAttributes.Contains(attribute)
            || attribute == "preferred_username"
            || user.IsVerified(attribute);
    }
}
