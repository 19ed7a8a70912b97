namespace Cognito.Federation;

/// <summary>A session that refreshes itself when asked for a token. A plain object: no timer, no registry, nothing to dispose.</summary>
/// <remarks>Thread-safe. As a login-token source it keeps AWS credentials renewing for as long as it is used.</remarks>
public sealed class LiveSession : ILoginTokenSource
{
    internal LiveSession(string providerName) => ProviderName = providerName;

    /// <inheritdoc/>
    public string ProviderName { get; }

    /// <inheritdoc/>
    public ValueTask<LoginToken> GetTokenAsync(LoginTokenRequest request, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
