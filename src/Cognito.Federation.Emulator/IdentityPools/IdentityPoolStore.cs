namespace Cognito.Federation.Emulator;

/// <summary>Every identity pool of one emulator.</summary>
internal sealed class IdentityPoolStore(string region, TimeProvider clock)
{
    private readonly KeyedSequence<IdentityPool> _pools = new(pool => pool.Id);

    public IReadOnlyList<IdentityPool> All => _pools.All;

    /// <summary>Makes a pool, with an id of its own unless one is given.</summary>
    public IdentityPool Create(IdentityPoolSettings settings, string? id = null)
    {
        var pool = new IdentityPool(id ?? $"{region}:{RandomText.Uuid()}", region, settings, clock.GetUtcNow());
        return _pools.TryAdd(pool) ? pool : throw new InvalidOperationException($"There are two identity pools with the id {pool.Id}.");
    }

    public IdentityPool? Find(string id) => _pools.Find(id);

    /// <exception cref="AwsException">There is no such pool.</exception>
    public IdentityPool Get(string id) => Find(id) ?? throw NotFound(id);

    /// <exception cref="AwsException">There is no such pool.</exception>
    public void Remove(string id)
    {
        if (!_pools.TryRemove(id, out _))
            throw NotFound(id);
    }

    /// <summary>The client or app ids that pools trust of a public provider.</summary>
    public IEnumerable<string> AudiencesOf(string provider)
        => All.Select(pool => pool.Settings.PublicProviders.GetValueOrDefault(provider)).OfType<string>();

    /// <summary>The pool that has an identity.</summary>
    /// <exception cref="AwsException">No pool has it.</exception>
    public IdentityPool GetPoolOf(string identityId) => FindPoolOf(identityId) ?? throw AwsException.ResourceNotFound($"Identity '{identityId}' not found.");

    /// <summary>The pool that has an identity; <see langword="null"/> where none has.</summary>
    public IdentityPool? FindPoolOf(string identityId)
    {
        foreach (var pool in _pools.All)
        {
            lock (pool.Gate)
            {
                if (pool.Identities.Find(identityId) is not null)
                    return pool;
            }
        }

        return null;
    }

    /// <summary>The pool with an ARN.</summary>
    /// <exception cref="AwsException">It is not the ARN of a pool that is there.</exception>
    public IdentityPool GetByArn(EmulatorState state, string arn)
        => All.FirstOrDefault(pool => PoolArn.OfIdentityPool(state, pool.Id) == arn) ?? throw AwsException.ResourceNotFound($"Resource '{arn}' not found.");

    /// <summary>Removes an identity from the pool that has it; false where none has.</summary>
    public bool TryRemoveIdentity(string identityId)
    {
        foreach (var pool in _pools.All)
        {
            lock (pool.Gate)
            {
                if (pool.Identities.Find(identityId) is not { } identity)
                    continue;
                pool.Identities.Remove(identity);
                return true;
            }
        }

        return false;
    }

    private static AwsException NotFound(string id) => AwsException.ResourceNotFound($"IdentityPool '{id}' not found.");
}
