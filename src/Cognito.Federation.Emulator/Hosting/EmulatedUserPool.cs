namespace Cognito.Federation.Emulator;

/// <summary>A user pool in the emulator, as it is at the moment of reading.</summary>
public sealed class EmulatedUserPool
{
    private readonly EmulatorState _state;
    private readonly UserPool _pool;

    internal EmulatedUserPool(EmulatorState state, UserPool pool)
    {
        _state = state;
        _pool = pool;
    }

    /// <summary>The pool's name.</summary>
    public string Name => _pool.Name;

    /// <summary>The pool's id, such as <c>us-east-1_aB3dE5gH7</c>.</summary>
    public string Id => _pool.Id;

    /// <summary>The <c>iss</c> of the pool's tokens.</summary>
    public string Issuer => PoolIssuer.Of(_state, _pool);

    /// <summary>Where the pool's keys are: in the emulator, whatever the issuer is called.</summary>
    public Uri JwksUri => new(WellKnownRoute.KeySetOf(_state, _pool));

    /// <summary>The app clients, oldest first.</summary>
    public IReadOnlyList<EmulatedClient> Clients => [.. _pool.Clients.Select(c => new EmulatedClient(c))];

    /// <summary>Signs tokens with new keys from now on, as Cognito may do at any time.</summary>
    /// <param name="withdrawOld">Whether the old keys are published no longer. False, the default, leaves the tokens that they signed valid.</param>
    /// <param name="cancellationToken">Ends the wait for the new keys, which come all the same.</param>
    public Task RotateSigningKeysAsync(bool withdrawOld = false, CancellationToken cancellationToken = default) => _pool.Authentication.Keys.RotateAsync(withdrawOld).WaitAsync(cancellationToken);
}
