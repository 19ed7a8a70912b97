using System.Runtime.CompilerServices;

namespace Cognito.Federation;

/// <summary>Understands a <see cref="FederatedIdentity"/>: finds the provider of a token that came alone, has it read once, and remembers the reading.</summary>
internal sealed class LoginReader(LoginProviders providers, TimeProvider time, int capacity)
{
    private readonly BoundedMap<CacheKey, LoginToken> _readings = new(capacity);
    private readonly ConditionalWeakTable<ILoginTokenSource, LoginToken> _latest = [];

    /// <summary>The login; at once and without an allocation for an identity that was read before.</summary>
    public ValueTask<Login> ReadAsync(FederatedIdentity identity, CancellationToken cancellationToken)
    {
        if (identity.Source is { } source)
        {
            var asked = source.GetTokenAsync(default, cancellationToken);
            return asked.IsCompletedSuccessfully ? new(OfSource(identity, source, asked.Result)) : AwaitSourceAsync(identity, source, asked);
        }
        if (identity.GuestKey is not null)
            return new(Login.OfGuest(identity.KeysOfGuest()));
        return identity.ReadingOf(this) is { } read ? new(Login.Of(identity, read)) : ReadTokenAsync(identity, cancellationToken);
    }

    /// <summary>Under which keys things of this login can be kept; also of one whose token would be refused now. What is known without asking comes first, since the asking can fail.</summary>
    public async IAsyncEnumerable<LoginKeys> FindKeysAsync(FederatedIdentity identity, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (identity.Source is { } source && _latest.TryGetValue(source, out var latest))
            yield return latest.Keys;
        if (await AskKeysAsync(identity, cancellationToken).ConfigureAwait(false) is { } keys)
            yield return keys;
    }

    /// <summary>The <c>Logins</c> key of a registered provider's name; what is no such name is taken for a key.</summary>
    public string ProviderNameOf(string name) => providers.FindByName(name)?.ProviderName ?? name;

    private async ValueTask<LoginKeys?> AskKeysAsync(FederatedIdentity identity, CancellationToken cancellationToken)
    {
        try
        {
            return (await ReadAsync(identity, cancellationToken).ConfigureAwait(false)).Keys;
        }
        catch (ReauthenticationRequiredException)
        {
            // Signing out is what people do with tokens that ended, and it must work then too.
            return identity.Token is { } token ? AsItSays(FindProvider(identity), token).Keys : null;
        }
    }

    private async ValueTask<Login> AwaitSourceAsync(FederatedIdentity identity, ILoginTokenSource source, ValueTask<LoginToken> asked) =>
        OfSource(identity, source, await asked.ConfigureAwait(false));

    private Login OfSource(FederatedIdentity identity, ILoginTokenSource source, LoginToken? given)
    {
        var login = Login.OfSource(identity, source, given);
        if (!_latest.TryGetValue(source, out var latest) || !ReferenceEquals(latest, given))
            _latest.AddOrUpdate(source, login.Token!);
        return login;
    }

    private async ValueTask<Login> ReadTokenAsync(FederatedIdentity identity, CancellationToken cancellationToken)
    {
        var token = identity.Token!.Value.Reveal();
        // A user pool is found by what its token says, so a reading that is remembered spares that too.
        var key = new CacheKey(identity.IsVerified ? "verified" : "read", identity.ProviderName is { } name ? providers.ByName(name).ProviderName : "", token);
        if (!_readings.TryGet(key, out var read) || read.ExpiresAt <= time.GetUtcNow())
        {
            if (token.Length > LoginToken.MaximumValueLength)
                throw new ReauthenticationRequiredException(CognitoErrorCode.InvalidLoginToken, $"Expected a login token of {LoginToken.MaximumValueLength} characters at most, got {token.Length}.");
            var provider = FindProvider(identity);
            try
            {
                read = await provider.ReadAsync(token, cancellationToken).ConfigureAwait(false)
                    ?? throw new InvalidOperationException($"The login-token provider '{provider.Name}' returned null. Expected a LoginToken.");
            }
            catch (ReauthenticationRequiredException) when (read is not null)
            {
                // It was good until it ended. Credentials that it was exchanged for may live on; whoever needs the token itself says that it is over.
                return Login.Of(identity, read);
            }
            if (read.ProviderName != provider.ProviderName && (provider as IProviderOfSeveralKeys)?.MoreProviderNames.Contains(read.ProviderName) != true)
                throw new InvalidOperationException($"The login-token provider '{provider.Name}' returned a token of '{read.ProviderName}'. Expected one of '{provider.ProviderName}'.");
            if (identity.IsVerified)
                read = new LoginToken(read.ProviderName, token, read.ExpiresAt, read.Issuer, read.Subject) { IsVerified = true };
            _readings.Set(key, read);
        }
        identity.Remember(this, read);
        return Login.Of(identity, read);
    }

    private ILoginTokenProvider FindProvider(FederatedIdentity identity) =>
        identity.ProviderName is { } name ? providers.ByName(name) : providers.ByIssuer(identity.Token!.Value.Reveal());

    private static LoginToken AsItSays(ILoginTokenProvider provider, Secret token) =>
        UnverifiedJwt.TryRead(token.Reveal(), out var jwt, out _)
            ? new LoginToken((provider as IProviderOfSeveralKeys)?.ProviderNameOf(jwt) ?? provider.ProviderName, token.Reveal(), jwt.ExpiresAt, jwt.Issuer, jwt.Subject)
            : new LoginToken(provider.ProviderName, token.Reveal());
}
