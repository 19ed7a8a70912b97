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
            return asked.IsCompletedSuccessfully ? new(OfSource(source, asked.Result)) : AwaitSourceAsync(source, asked);
        }
        if (identity.GuestKeys is { } guest)
            return new(Login.OfGuest(guest));
        return identity.ReadingOf(this) is { } read ? new(Login.Of(read)) : ReadTokenAsync(identity, cancellationToken);
    }

    /// <summary>Under which keys things of this login can be kept; also of one whose token would be refused now. What is known without asking comes first, since the asking can fail.</summary>
    public async IAsyncEnumerable<LoginKeys> FindKeysAsync(FederatedIdentity identity, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (identity.Source is { } source && _latest.TryGetValue(source, out var latest))
            yield return latest.Keys;
        if (await AskKeysAsync(identity, cancellationToken).ConfigureAwait(false) is { } keys)
            yield return keys;
    }

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

    private async ValueTask<Login> AwaitSourceAsync(ILoginTokenSource source, ValueTask<LoginToken> asked) =>
        OfSource(source, await asked.ConfigureAwait(false));

    private Login OfSource(ILoginTokenSource source, LoginToken? given)
    {
        var login = Login.OfSource(source, given);
        if (!_latest.TryGetValue(source, out var latest) || !ReferenceEquals(latest, given))
            _latest.AddOrUpdate(source, login.Token!);
        return login;
    }

    private async ValueTask<Login> ReadTokenAsync(FederatedIdentity identity, CancellationToken cancellationToken)
    {
        var token = identity.Token!.Value.Reveal();
        // A user pool is found by what its token says, so a reading that is remembered spares that too.
        var key = new CacheKey("read", identity.ProviderName is { } name ? providers.ByName(name).ProviderName : "", token);
        if (!_readings.TryGet(key, out var read) || read.ExpiresAt <= time.GetUtcNow())
        {
            if (token.Length > LoginToken.MaximumValueLength)
                throw new ReauthenticationRequiredException(CognitoErrorCode.InvalidLoginToken, $"Expected a login token of {LoginToken.MaximumValueLength} characters at most, got {token.Length}.");
            var provider = FindProvider(identity);
            read = await provider.ReadAsync(token, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"The login-token provider '{provider.Name}' returned null. Expected a LoginToken.");
            if (read.ProviderName != provider.ProviderName)
                throw new InvalidOperationException($"The login-token provider '{provider.Name}' returned a token of '{read.ProviderName}'. Expected one of '{provider.ProviderName}'.");
            _readings.Set(key, read);
        }
        identity.Remember(this, read);
        return Login.Of(read);
    }

    private ILoginTokenProvider FindProvider(FederatedIdentity identity) =>
        identity.ProviderName is { } name ? providers.ByName(name) : providers.ByIssuer(identity.Token!.Value.Reveal());

    private static LoginToken AsItSays(ILoginTokenProvider provider, Secret token) =>
        UnverifiedJwt.TryRead(token.Reveal(), out var jwt, out _)
            ? new LoginToken(provider.ProviderName, token.Reveal(), jwt.ExpiresAt, jwt.Issuer, jwt.Subject)
            : new LoginToken(provider.ProviderName, token.Reveal());
}
