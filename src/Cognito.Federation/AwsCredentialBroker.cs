using Amazon.Runtime;
using Amazon.Runtime.Identity;
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
    private readonly IdentityPoolCalls _calls;
    private readonly ISecondLayer? _shared;
    private readonly IForgetChannel? _others;
    private readonly ILogger _logger;
    private readonly string _pool;
    private DeveloperIdentityService? _developers;

    internal AwsCredentialBroker(IdentityPoolCalls calls, IEnumerable<ILoginTokenProvider> providers, ISecondLayer? shared = null, IForgetChannel? others = null)
    {
        var (pool, time) = (calls.Resources.Settings, calls.Resources.Time);
        PoolId = pool.PoolId;
        _pool = PoolId.ToString();
        _calls = calls;
        _logger = calls.Resources.Loggers.CreateLogger<AwsCredentialBroker>();
        _shared = shared ?? (pool.IdentityStore is { } kept ? new StoredIdentities(kept, PoolId, _logger) : null);
        _others = others;
        _logins = new LoginReader(new LoginProviders(providers), time, LoginCapacity);
        // A newer token, the identity id and the credentials may each take as long as a call may, and the last two may wait for their turn as long again.
        var store = new CredentialStore(LoginCapacity, IdentityCapacity, time, pool.Limits.TotalTimeout * 5);
        _credentials = new CredentialCache(store, _shared, calls, _logger);
        Links = new IdentityLinkService(this, calls, _logins);
        // Heard for as long as the broker is there, which is as long as the application.
        _ = others?.Subscribe(hash => _credentials.Forget(person => person.SharedHash(_pool) == hash));
    }

    /// <inheritdoc/>
    public IdentityPoolId PoolId { get; }

    /// <inheritdoc/>
    public IIdentityLinks Links { get; }

    /// <inheritdoc/>
    // Made when it is wanted, so that a trimmed program without it carries no signer.
    public IDeveloperIdentities Developers => _developers ?? Interlocked.CompareExchange(ref _developers, new DeveloperIdentityService(this, _calls), null) ?? _developers;

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

    internal static AwsCredentialBroker Compose(
        FederationComposition composition, IEnumerable<ILoginTokenProvider> providers, Func<IdentityPoolCalls, ISecondLayer?>? shared = null, IForgetChannel? others = null)
    {
        var calls = composition.CreateIdentityPoolCalls();
        var broker = new AwsCredentialBroker(calls, composition.AndUserPool(providers), shared?.Invoke(calls), others);
        composition.SignOuts.Listen(broker.ForgetAsync);
        return broker;
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
        // Said now, if something is wrong with it.
        _ = identity.Variant;
        return new BrokerAwsCredentials(() => GetSetAsync(identity, CancellationToken.None), () => Peek(identity));
    }

    /// <inheritdoc/>
    public IIdentityResolverConfiguration CreateIdentityResolver(Func<CancellationToken, ValueTask<FederatedIdentity?>> findIdentity)
    {
        ArgumentNullException.ThrowIfNull(findIdentity);
        return new BrokerIdentityResolver(this, findIdentity);
    }

    /// <inheritdoc/>
    public async ValueTask ForgetAsync(FederatedIdentity identity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        await foreach (var keys in _logins.FindKeysAsync(identity, cancellationToken).ConfigureAwait(false))
            await ForgetAsync(keys.Identity, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Drops everything of a person in every layer: first here, where nothing can go wrong.</summary>
    internal async ValueTask ForgetAsync(CacheKey person, CancellationToken cancellationToken)
    {
        _credentials.Forget(person.Equals);
        if (_shared is not null)
            await _shared.ForgetAsync(person, cancellationToken).ConfigureAwait(false);
        if (_others is null)
            return;
        try
        {
            await _others.PublishAsync(person.SharedHash(_pool), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            _logger.ForgetNotPublished(e);
        }
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

    /// <summary>The identity id of a login as far as memory and the shared cache know it; nothing is asked of the pool.</summary>
    internal async ValueTask<IdentityId?> FindIdentityAsync(FederatedIdentity identity, CancellationToken cancellationToken)
    {
        var login = await _logins.ReadAsync(identity, cancellationToken).ConfigureAwait(false);
        if (_credentials.FindIdentity(login.Keys) is { } known)
            return known.Id;
        return _shared is not null && await _shared.FindIdentityAsync(login.Keys.Identity, cancellationToken).ConfigureAwait(false) is { } shared ? shared.Id : null;
    }

    private async ValueTask<CredentialSet> AwaitAsync(ValueTask<Login> login, CancellationToken cancellationToken) =>
        await _credentials.GetAsync(await login.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
