namespace Cognito.Federation.Wire;

/// <summary>The secret of the options, which never changes.</summary>
internal sealed class FixedClientSecret(Secret secret) : IClientSecretProvider
{
    public ValueTask<Secret> GetSecretAsync(Secret? refused = null, CancellationToken cancellationToken = default) => ValueTask.FromResult(secret);
}
