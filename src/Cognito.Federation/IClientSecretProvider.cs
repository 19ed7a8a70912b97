namespace Cognito.Federation;

/// <summary>Where the app client's secret comes from when it may change while the application runs: a secrets manager, a mounted file.</summary>
/// <remarks>
/// An app client may have two secrets at a time, so that one can be replaced without a pause: add the second, let the provider give it, then delete the first.
/// Asked before every call that proves the secret, so it should answer from memory.
/// </remarks>
public interface IClientSecretProvider
{
    /// <summary>The secret to prove now.</summary>
    /// <param name="refused">The secret that Cognito has just refused: read it afresh. Null otherwise. Where another one comes back, the call is sent once more with it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<Secret> GetSecretAsync(Secret? refused = null, CancellationToken cancellationToken = default);
}
