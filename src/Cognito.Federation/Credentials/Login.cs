namespace Cognito.Federation;

/// <summary>A <see cref="FederatedIdentity"/> as the broker understood it.</summary>
/// <param name="Keys">Where things of this login are kept.</param>
/// <param name="Token">The token; null for a guest.</param>
/// <param name="Source">Where a newer token can be had; null for a guest, and for a token that came alone.</param>
internal readonly record struct Login(LoginKeys Keys, LoginToken? Token, ILoginTokenSource? Source)
{
    public static Login OfGuest(LoginKeys keys) => new(keys, null, null);

    public static Login Of(LoginToken token) => new(token.Keys, token, null);

    /// <exception cref="InvalidOperationException">The source gave nothing.</exception>
    public static Login OfSource(ILoginTokenSource source, LoginToken? given) => given is { } token
        ? new(token.Keys, token, source)
        : throw new InvalidOperationException($"The login-token source of {source.ProviderName} returned null. Expected a LoginToken.");
}
