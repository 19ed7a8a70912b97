namespace Cognito.Federation;

/// <summary>A <see cref="FederatedIdentity"/> as the broker understood it.</summary>
/// <param name="Keys">Where things of this login are kept.</param>
/// <param name="Token">The token; null for a guest.</param>
/// <param name="Source">Where a newer token can be had; null for a guest, and for a token that came alone.</param>
internal readonly record struct Login(LoginKeys Keys, LoginToken? Token, ILoginTokenSource? Source)
{
    public static Login OfGuest(LoginKeys keys) => new(keys, null, null);

    public static Login Of(FederatedIdentity identity, LoginToken token) => new(identity.KeysOf(token), token, null);

    public static Login OfSource(FederatedIdentity identity, ILoginTokenSource source, LoginToken? given)
    {
        var token = Given(source, given);
        return new(identity.KeysOf(token), token, source);
    }

    /// <summary>The same login with another token of its source.</summary>
    public Login With(LoginToken? given)
    {
        var token = Given(Source!, given);
        return this with { Keys = token.KeysOf(Keys.Variant), Token = token };
    }

    /// <exception cref="InvalidOperationException">The source gave nothing.</exception>
    private static LoginToken Given(ILoginTokenSource source, LoginToken? given) =>
        given ?? throw new InvalidOperationException($"The login-token source of {source.ProviderName} returned null. Expected a LoginToken.");
}
