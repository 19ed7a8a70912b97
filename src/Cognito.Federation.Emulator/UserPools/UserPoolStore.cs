namespace Cognito.Federation.Emulator;

/// <summary>Every user pool of one emulator.</summary>
internal sealed class UserPoolStore(string region, EmulatorClock clock)
{
    private readonly KeyedSequence<UserPool> _pools = new(pool => pool.Id);

    public IReadOnlyList<UserPool> All => _pools.All;

    public UserPool Create(string name, UserPoolSettings settings, CreateUserPoolRequest? requested = null) =>
        Add(new UserPool($"{region}_{RandomText.Alphanumeric(9)}", name, settings, clock.GetUtcNow()) { Requested = requested });

    public UserPool Add(UserPool pool) =>
        _pools.TryAdd(pool) ? pool : throw new InvalidOperationException($"There are two user pools with the id {pool.Id}.");

    public UserPoolClient CreateClient(UserPool pool, string name, string? secret, UserPoolClientSettings settings, CreateUserPoolClientRequest? requested = null) =>
        pool.Add(new UserPoolClient(pool, NewClientId(), name, secret, settings, clock.GetUtcNow()) { Requested = requested });

    public static string NewClientId() => RandomText.LowerAlphanumeric(26);

    public static string NewClientSecret() => RandomText.LowerAlphanumeric(52);

    public bool Remove(string id) => _pools.TryRemove(id, out _);

    public UserPool? Find(string id) => _pools.Find(id);

    /// <exception cref="AwsException">There is no such pool.</exception>
    public UserPool Get(string id) => Find(id) ?? throw AwsException.ResourceNotFound($"User pool {id} does not exist.");

    /// <summary>The client whom a public operation names; client ids are unique over all pools.</summary>
    /// <exception cref="AwsException">There is no such client.</exception>
    public UserPoolClient GetClient(string clientId) =>
        FindClient(clientId) ?? throw AwsException.ResourceNotFound($"User pool client {clientId} does not exist.");

    public UserPoolClient? FindClient(string clientId) => All.Select(pool => pool.FindClient(clientId)).FirstOrDefault(client => client is not null);
}
