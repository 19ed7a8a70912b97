using System.Security.Cryptography;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>One user pool: its clients and its users. Users and their parts are read and changed under <see cref="Gate"/>.</summary>
internal sealed class UserPool(string id, string name, UserPoolSettings settings, DateTimeOffset createdAt)
{
    private readonly KeyedSequence<UserPoolClient> _clients = new(client => client.Id);
    private readonly SimulatedResets _simulatedResets = new();

    public Lock Gate { get; } = new();

    public string Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>The part of the id after the underscore, which SRP hashes.</summary>
    public string ShortName { get; } = id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>How the pool behaves now; replaced as a whole.</summary>
    public UserPoolSettings Settings { get; set; } = settings;

    /// <summary>From which the stable lies about users who do not exist are made.</summary>
    public byte[] SimulationKey { get; } = RandomNumberGenerator.GetBytes(32);

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset ModifiedAt { get; } = createdAt;

    /// <summary>The pool's users; hold <see cref="Gate"/>.</summary>
    public UserIndex Users { get; } = new(settings);

    /// <summary>The codes that a name without a user seems to have; hold <see cref="Gate"/>.</summary>
    public PendingCodes SimulatedResetsOf(string name) => _simulatedResets.Of(Settings.CaseSensitiveUsernames ? name : name.ToLowerInvariant());

    /// <summary>The pool's groups; hold <see cref="Gate"/>.</summary>
    public PoolGroups Groups { get; } = new();

    /// <summary>The pool's imports; hold <see cref="Gate"/>.</summary>
    public ImportJobs Imports { get; } = new();

    /// <summary>The pool's keys, open challenges and sign-ins.</summary>
    public PoolAuthentication Authentication { get; } = new();

    /// <summary>What the pool's owner has attached to it.</summary>
    public CognitoTriggers Triggers { get; set; } = new();

    public IReadOnlyList<UserPoolClient> Clients => _clients.All;

    /// <summary>The request that made the pool, for what is only shown again; <see langword="null"/> for a pool from the start.</summary>
    public CreateUserPoolRequest? Requested { get; init; }

    public UserPoolClient? FindClient(string id) => _clients.Find(id);

    /// <exception cref="AwsException">The pool has no such client.</exception>
    public UserPoolClient GetClient(string id) => FindClient(id) ?? throw AwsException.ResourceNotFound($"User pool client {id} does not exist.");

    public UserPoolClient Add(UserPoolClient client) =>
        _clients.TryAdd(client) ? client : throw new InvalidOperationException($"There are two clients with the id {client.Id}.");

    public bool RemoveClient(string id) => _clients.TryRemove(id, out _);
}
