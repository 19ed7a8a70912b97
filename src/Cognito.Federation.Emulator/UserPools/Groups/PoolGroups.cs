namespace Cognito.Federation.Emulator;

/// <summary>The groups of one pool, found by name. Not thread-safe: hold the pool's gate.</summary>
internal sealed class PoolGroups
{
    /// <summary>The service's quota.</summary>
    private const int Maximum = 10_000;

    private readonly Dictionary<string, PoolGroup> _byName = new(StringComparer.Ordinal);

    public IEnumerable<PoolGroup> All => _byName.Values;

    /// <exception cref="AwsException">There is no such group.</exception>
    public PoolGroup Get(string name) => _byName.GetValueOrDefault(name) ?? throw AwsException.ResourceNotFound("Group not found.");

    /// <exception cref="AwsException">The name is taken, or the pool has as many groups as it may.</exception>
    public PoolGroup Add(string name, string? description, int? precedence, string? roleArn, DateTimeOffset now)
    {
        if (_byName.ContainsKey(name))
            throw new AwsException("GroupExistsException", "A group with the name already exists.");
        if (_byName.Count == Maximum)
            throw new AwsException("LimitExceededException", "The number of groups in the user pool exceeds the limit.");
        return _byName[name] = new PoolGroup(name, now) { Description = description, Precedence = precedence, RoleArn = roleArn };
    }

    public void Remove(PoolGroup group) => _byName.Remove(group.Name);

    /// <summary>The groups that a user is in.</summary>
    public IEnumerable<PoolGroup> Of(PoolUser user) => _byName.Values.Where(group => group.Members.Contains(user));

    /// <summary>Takes a user out of every group.</summary>
    public void Forget(PoolUser user)
    {
        foreach (var group in _byName.Values)
            group.Members.Remove(user);
    }
}
