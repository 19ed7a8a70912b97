using Cognito.Federation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

public sealed partial class CognitoFederationBuilder
{
    /// <summary>Registers an <see cref="ITokenVerifier"/> for the configured user pool and its app client, and nothing else.</summary>
    /// <param name="use">Which kind of token it accepts; for an API that is <see cref="TokenUse.Access"/>.</param>
    public CognitoFederationBuilder AddTokenVerifier(TokenUse use) => AddTokenVerifier(options => options.TokenUse = use);

    /// <summary>Registers an <see cref="ITokenVerifier"/>.</summary>
    /// <param name="configure">Says what it accepts. Where it names no user pool, the configured one and its app client are accepted.</param>
    /// <remarks>The options are validated when a host starts, and at the first resolution where there is no host.</remarks>
    public CognitoFederationBuilder AddTokenVerifier(Action<TokenVerifierOptions> configure)
    {
        AddVerifierOptions(Options.Options.DefaultName, configure);
        Services.TryAddSingleton<ITokenVerifier>(provider => CreateVerifier(provider, Options.Options.DefaultName));
        return this;
    }

    /// <summary>Registers a further <see cref="ITokenVerifier"/>, as a keyed service: one for each policy.</summary>
    /// <param name="name">The key.</param>
    /// <param name="configure">Says what it accepts. Where it names no user pool, the configured one and its app client are accepted.</param>
    public CognitoFederationBuilder AddTokenVerifier(string name, Action<TokenVerifierOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        AddVerifierOptions(name, configure);
        Services.TryAddKeyedSingleton<ITokenVerifier>(name, (provider, _) => CreateVerifier(provider, name));
        return this;
    }

    /// <summary>Remembers whose tokens this process revoked, in a <see cref="TokenDenyList"/> that every verifier of this builder asks. Off by default: a signed-out token is valid elsewhere until it ends.</summary>
    public CognitoFederationBuilder UseTokenDenyList()
    {
        Services.TryAddSingleton(provider => new TokenDenyList(provider.GetRequiredService<FederationClock>().Time));
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CognitoFederationOptions>, TokenDenyListOptions>());
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<TokenVerifierOptions>, TokenDenyListOptions>());
        return this;
    }

    private static TokenVerifier CreateVerifier(IServiceProvider provider, string name) =>
        provider.GetRequiredService<FederationComposition>().CreateTokenVerifier(
            TokenVerifierSettings.From(provider.GetRequiredService<IOptionsMonitor<TokenVerifierOptions>>().Get(name), name));

    private void AddVerifierOptions(string name, Action<TokenVerifierOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.AddOptions<TokenVerifierOptions>(name).Configure(configure).ValidateOnStart();
        // The first of its kind, so that what else there is, an emulator for example, sees the configured pool.
        if (!Services.Any(static service => service.ImplementationType == typeof(ConfiguredPoolOptions)))
            Services.Insert(0, ServiceDescriptor.Singleton<IPostConfigureOptions<TokenVerifierOptions>, ConfiguredPoolOptions>());
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TokenVerifierOptions>, TokenVerifierOptionsValidator>());
    }
}
