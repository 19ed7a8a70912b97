using Amazon.Runtime;
using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>The broker of one identity pool. With a container: inject <see cref="IAwsCredentialBroker"/>; without one: <see cref="Create"/>.</summary>
public sealed class AwsCredentialBroker : IAwsCredentialBroker
{
    private const int LoginCapacity = 20_000;
    private const int IdentityCapacity = 100_000;

    private readonly LoginReader _logins;
    private readonly CredentialCache _credentials;

    internal AwsCredentialBroker(IdentityPoolSettings pool, IWireChannel channel, IEnumerable<ILoginTokenProvider> providers, TimeProvider time, ILoggerFactory loggers)
    {
        PoolId = pool.PoolId;
        _logins = new LoginReader(new LoginProviders(providers), time, LoginCapacity);
        // A newer token, the identity id and the credentials may each take as long as a call may.
        var store = new CredentialStore(LoginCapacity, IdentityCapacity, time, pool.Limits.TotalTimeout * 3);
        _credentials = new CredentialCache(store, new IdentityPoolCalls(pool.PoolId, pool.AccountId, channel, time), loggers.CreateLogger<AwsCredentialBroker>());
    }

    /// <inheritdoc/>
    public IdentityPoolId PoolId { get; }

    /// <summary>Makes a broker without a container. Keep one per identity pool: its memory is what makes it fast.</summary>
    /// <param name="options">The identity pool, and the user pool whose ID tokens it takes, if there is one.</param>
    /// <param name="providers">Other kinds of logins, such as a <see cref="GoogleTokenProvider"/>; null for none. The user pool is added by itself.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <param name="loggerFactory">Where to log; null for nowhere.</param>
    /// <param name="handler">The HTTP handler, not disposed; null for one that the process shares.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The identity pool is not configured, or something is set wrongly; all faults at once.</exception>
    public static AwsCredentialBroker Create(
        CognitoFederationOptions options,
        IEnumerable<ILoginTokenProvider>? providers = null,
        TimeProvider? timeProvider = null,
        ILoggerFactory? loggerFactory = null,
        HttpMessageHandler? handler = null) =>
        Compose(FederationComposition.Create(options, timeProvider, loggerFactory, handler), providers ?? []);

    internal static AwsCredentialBroker Compose(FederationComposition composition, IEnumerable<ILoginTokenProvider> providers)
    {
        var settings = composition.Settings;
        if (settings.UserPool is { } pool)
            providers = providers.Prepend(new UserPoolTokenProvider(UserPoolTokenProvider.DefaultName, pool.ProviderName, pool.Issuer, pool.ClientId, composition.Time));
        return new AwsCredentialBroker(settings.RequireIdentityPool(), composition.CreateIdentityPoolChannel(), providers, composition.Time, composition.Loggers);
    }

    /// <inheritdoc/>
    public async ValueTask<IdentityId> GetIdentityIdAsync(FederatedIdentity identity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        cancellationToken.ThrowIfCancellationRequested();
        var login = await _logins.ReadAsync(identity, cancellationToken).ConfigureAwait(false);
        return (await _credentials.GetIdentityAsync(login, cancellationToken).ConfigureAwait(false)).Id;
    }

    /// <inheritdoc/>
    public ValueTask<TemporaryCredentials> GetCredentialsAsync(FederatedIdentity identity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var set = GetSetAsync(identity, cancellationToken);
        return set.IsCompletedSuccessfully ? new(set.Result.Credentials) : AwaitAsync(set);

        static async ValueTask<TemporaryCredentials> AwaitAsync(ValueTask<CredentialSet> set) => (await set.ConfigureAwait(false)).Credentials;
    }

    /// <inheritdoc/>
    public AWSCredentials CreateAwsCredentials(FederatedIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return new BrokerAwsCredentials(() => GetSetAsync(identity, CancellationToken.None), () => Peek(identity));
    }

    /// <inheritdoc/>
    public async ValueTask ForgetAsync(FederatedIdentity identity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        await foreach (var keys in _logins.FindKeysAsync(identity, cancellationToken).ConfigureAwait(false))
            _credentials.Forget(keys);
    }

    internal ValueTask<CredentialSet> GetSetAsync(FederatedIdentity identity, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<CredentialSet>(cancellationToken);
        var login = _logins.ReadAsync(identity, cancellationToken);
        return login.IsCompletedSuccessfully ? _credentials.GetAsync(login.Result, cancellationToken) : AwaitAsync(login, cancellationToken);
    }

    /// <summary>What is in memory for an identity, if anything usable is.</summary>
    internal CredentialSet? Peek(FederatedIdentity identity)
    {
        var login = _logins.ReadAsync(identity, CancellationToken.None);
        return login.IsCompletedSuccessfully ? _credentials.Peek(login.Result) : null;
    }

    private async ValueTask<CredentialSet> AwaitAsync(ValueTask<Login> login, CancellationToken cancellationToken) =>
        await _credentials.GetAsync(await login.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
