using System.Collections.Concurrent;

namespace Cognito.Federation.Emulator;

/// <summary>Every identity pool of one emulator.</summary>
internal sealed class IdentityPoolStore(string region, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, IdentityPool> _pools = new(StringComparer.Ordinal);

    public IReadOnlyList<IdentityPool> All => [.. _pools.Values.OrderBy(p => p.CreatedAt).ThenBy(p => p.Id, StringComparer.Ordinal)];

    public IdentityPool Create(IdentityPoolSettings settings)
    {
        var pool = new IdentityPool($"{region}:{RandomText.Uuid()}", region, settings, clock.GetUtcNow());
        _pools[pool.Id] = pool;
        return pool;
    }

    /// <exception cref="AwsException">There is no such pool.</exception>
    public IdentityPool Get(string id) => _pools.GetValueOrDefault(id) ?? throw NotFound(id);

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
    public IdentityPool GetPoolOf(string identityId)
    {
        foreach (var pool in _pools.Values)
        {
            lock (pool.Gate)
            {
                if (pool.Identities.Find(identityId) is not null)
                    return pool;
            }
        }

        throw AwsException.ResourceNotFound($"Identity '{identityId}' not found.");
    }

    private static AwsException NotFound(string id) => AwsException.ResourceNotFound($"IdentityPool '{id}' not found.");
}
