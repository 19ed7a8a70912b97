using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cognito.Federation;

/// <summary>Makes of the settings what the services work with, with and without a container.</summary>
internal sealed class FederationComposition
{
    /// <summary>The name of the handler at <see cref="IHttpMessageHandlerFactory"/>.</summary>
    public const string HandlerName = "Cognito.Federation";

    private readonly FederationSettings _settings;
    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;

    /// <summary>Composes in a container.</summary>
    public FederationComposition(FederationSettings settings, IHttpMessageHandlerFactory handlers, FederationClock clock, ILoggerFactory loggers)
        : this(settings, new HttpMessageInvoker(handlers.CreateHandler(HandlerName), disposeHandler: false), clock.Time, loggers)
    {
    }

    private FederationComposition(FederationSettings settings, HttpMessageInvoker http, TimeProvider time, ILoggerFactory loggers)
    {
        _settings = settings;
        _http = http;
        _time = time;
        _loggers = loggers;
    }

    public FederationSettings Settings => _settings;

    /// <summary>Who signs out in the user directory is forgotten by the brokers of the same composition.</summary>
    public SignOutNotices SignOuts { get; } = new();

    public TimeProvider Time => _time;

    public ILoggerFactory Loggers => _loggers;

    /// <summary>Composes without a container.</summary>
    /// <param name="options">The options, validated here.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <param name="loggerFactory">Where to log; null for nowhere.</param>
    /// <param name="handler">The HTTP handler, not disposed; null for one that the process shares.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">All faults of the configured halves.</exception>
    public static FederationComposition Create(CognitoFederationOptions options, TimeProvider? timeProvider, ILoggerFactory? loggerFactory, HttpMessageHandler? handler) =>
        new(FederationSettings.From(options, ProcessEnvironment.Current),
            handler is null ? SharedHttp.Invoker : new HttpMessageInvoker(handler, disposeHandler: false),
            timeProvider ?? TimeProvider.System,
            loggerFactory ?? NullLoggerFactory.Instance);

    /// <summary>The user pool with a channel of its own.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">It is not configured.</exception>
    public UserPoolContext CreateUserPoolContext()
    {
        var pool = _settings.RequireUserPool();
        var channel = CreateChannel(pool.Endpoint, pool.Limits, $"user pool {pool.PoolId}, app client {pool.ClientId}");
        return new UserPoolContext(pool.PoolId, pool.ClientId, pool.ClientSecret, pool.Issuer, channel, _time, _loggers)
        {
            Region = pool.Region,
            AdministratorCredentials = pool.AdministratorCredentials,
            Http = _http,
            HasCustomEndpoint = pool.IsCustomEndpoint,
            DeviceConfirmation = pool.DeviceConfirmation,
            DeviceStore = pool.DeviceStore,
            TokenDenyList = pool.TokenDenyList,
            SignOuts = SignOuts,
        };
    }

    /// <summary>The calls to the identity pool, over a channel of its own.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">It is not configured.</exception>
    public IdentityPoolCalls CreateIdentityPoolCalls()
    {
        var pool = _settings.RequireIdentityPool();
        var channel = CreateChannel(pool.Endpoint, pool.Limits, $"identity pool {pool.PoolId}", CallQuota.Of(pool, _time));
        return new IdentityPoolCalls(new FlowResources(pool, _http, _time, _loggers), channel);
    }

    /// <summary>What a diagnosis works with.</summary>
    public DoctorCalls CreateDoctorCalls() => new(
        _settings,
        _settings.UserPool is null ? null : CreateUserPoolContext(),
        _settings.IdentityPool is null ? null : CreateIdentityPoolCalls(),
        _http,
        _time);

    /// <summary>The kinds of logins of an application: the configured user pool, which needs no registration, and those that it registered.</summary>
    public IEnumerable<ILoginTokenProvider> AndUserPool(IEnumerable<ILoginTokenProvider> registered) => _settings.UserPool is { } pool
        ? registered.Prepend(new UserPoolTokenProvider(UserPoolTokenProvider.DefaultName, pool.ProviderName, pool.Issuer, pool.ClientId, _time))
        : registered;

    /// <summary>A verifier of tokens.</summary>
    public TokenVerifier CreateTokenVerifier(TokenVerifierSettings settings) => new(settings, _http, _time, _loggers);

    private HttpWireChannel CreateChannel(Uri endpoint, WireLimits limits, string subject, ICallPace? pace = null) =>
        new(endpoint, _http, limits, _time, _loggers.CreateLogger<HttpWireChannel>(), subject, pace);
}
