namespace Cognito.Federation.Emulator;

/// <summary>A user pool in the emulator, as it is at the moment of reading.</summary>
public sealed class EmulatedUserPool
{
    private readonly UserPool _pool;

    internal EmulatedUserPool(UserPool pool) => _pool = pool;

    /// <summary>The pool's name.</summary>
    public string Name => _pool.Name;

    /// <summary>The pool's id, such as <c>us-east-1_aB3dE5gH7</c>.</summary>
    public string Id => _pool.Id;

    /// <summary>The app clients, oldest first.</summary>
    public IReadOnlyList<EmulatedClient> Clients => [.. _pool.Clients.Select(c => new EmulatedClient(c))];
}
