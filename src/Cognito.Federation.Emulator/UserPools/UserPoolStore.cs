using System.Collections.Concurrent;

namespace Cognito.Federation.Emulator;

/// <summary>Every user pool of one emulator.</summary>
internal sealed class UserPoolStore(string region, EmulatorClock clock)
{
    private readonly ConcurrentDictionary<string, UserPool> _pools = new(StringComparer.Ordinal);

    public IReadOnlyList<UserPool> All => [.. _pools.Values.OrderBy(p => p.CreatedAt).ThenBy(p => p.Id, StringComparer.Ordinal)];

    public UserPool Create(string name, UserPoolSettings settings, CreateUserPoolRequest? requested = null)
    {
        var pool = new UserPool($"{region}_{RandomText.Alphanumeric(9)}", name, settings, clock.GetUtcNow()) { Requested = requested };
        _pools[pool.Id] = pool;
        return pool;
    }

    public UserPoolClient CreateClient(UserPool pool, string name, string? secret, UserPoolClientSettings settings, CreateUserPoolClientRequest? requested = null)
    {
        var client = new UserPoolClient(pool, RandomText.LowerAlphanumeric(26), name, secret, settings, clock.GetUtcNow()) { Requested = requested };
        pool.Add(client);
        return client;
    }

    public static string NewClientSecret() => RandomText.LowerAlphanumeric(52);

    public bool Remove(string id) => _pools.TryRemove(id, out _);

    public UserPool? Find(string id) => _pools.GetValueOrDefault(id);

    /// <exception cref="AwsException">There is no such pool.</exception>
    public UserPool Get(string id) => Find(id) ?? throw AwsException.ResourceNotFound($"User pool {id} does not exist.");

    /// <summary>The client whom a public operation names; client ids are unique over all pools.</summary>
    /// <exception cref="AwsException">There is no such client.</exception>
    public UserPoolClient GetClient(string clientId)
    {
        foreach (var pool in _pools.Values)
        {
            if (pool.FindClient(clientId) is { } client)
                return client;
        }

        throw AwsException.ResourceNotFound($"User pool client {clientId} does not exist.");
    }
}
