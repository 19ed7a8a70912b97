using Cognito.Federation;
using Cognito.Federation.Emulator;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Points the library at an emulator.</summary>
public static class CognitoEmulatorBuilderExtensions
{
    /// <summary>Makes everything that <c>AddCognitoFederation</c> registered work against <paramref name="emulator"/>, whatever the configuration says: addresses, ids, secret, account and clock. The only line that a test changes.</summary>
    /// <param name="builder">What <c>AddCognitoFederation</c> returned. Where in the chain this stands does not matter.</param>
    /// <param name="emulator">A running emulator.</param>
    /// <param name="userPool">The name or id of the user pool. Default: the configured one if the emulator has it, else the only one there.</param>
    /// <param name="client">The name or id of the app client. Default: the configured one if the pool has it, else its only one.</param>
    /// <param name="identityPool">The name or id of the identity pool. Default: the configured one if the emulator has it, else the only one there.</param>
    /// <exception cref="InvalidOperationException"><c>DOTNET_ENVIRONMENT</c> or <c>ASPNETCORE_ENVIRONMENT</c> says Production.</exception>
    /// <remarks>
    /// Pools are looked up when the options are first read, so they may be made after this call. The reader then gets an <see cref="InvalidOperationException"/> that lists the candidates when there are several,
    /// and what there is when a name is unknown. Where the emulator has no pool of a kind and none is configured, that half stays unconfigured.
    /// </remarks>
    public static CognitoFederationBuilder UseEmulator(
        this CognitoFederationBuilder builder, CognitoEmulator emulator, string? userPool = null, string? client = null, string? identityPool = null) =>
        UseEmulator(builder, emulator, userPool, client, identityPool, Environment.GetEnvironmentVariable);

    internal static CognitoFederationBuilder UseEmulator(
        CognitoFederationBuilder builder, CognitoEmulator emulator, string? userPool, string? client, string? identityPool, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(emulator);
        RefuseProduction(environment);
        var choice = new EmulatorChoice(emulator, userPool, client, identityPool);
        builder.Services.PostConfigure<CognitoFederationOptions>(options => Apply(emulator, choice, options));
        builder.Services.PostConfigureAll<TokenVerifierOptions>(options => Apply(emulator, options));
        return builder.UseTimeProvider(emulator.Clock);
    }

    private static void Apply(CognitoEmulator emulator, EmulatorChoice choice, CognitoFederationOptions options)
    {
        // AWS has variants of its addresses; a chosen address has none.
        options.Region = null;
        options.UseFips = false;
        options.UseDualStack = false;
        if (choice.ChooseUserPool(options.UserPool.Id, options.UserPool.ClientId) is var (pool, client))
            Use(options.UserPool, emulator, pool, client);
        else
            options.UserPool = new UserPoolOptions();
        options.Administration.UseAccessKey(AccessKeyStore.Root, AccessKeyStore.Root);
        if (choice.ChooseIdentityPool(options.IdentityPool.Id) is { } identityPool)
            Use(options.IdentityPool, emulator, identityPool);
        else
            options.IdentityPool = new IdentityPoolOptions();
    }

    // Only pools that are there: a verifier may trust others besides.
    private static void Apply(CognitoEmulator emulator, TokenVerifierOptions options)
    {
        foreach (var trusted in options.UserPools)
        {
            if (emulator.UserPools.FirstOrDefault(pool => pool.Id == trusted.Id) is not { } pool)
                continue;
            trusted.Issuer = OwnIssuer(emulator, pool);
            trusted.JwksUri = pool.JwksUri.AbsoluteUri;
        }
    }

    // What says nothing of AWS, such as the treatment of devices, stays.
    private static void Use(UserPoolOptions options, CognitoEmulator emulator, EmulatedUserPool pool, EmulatedClient client)
    {
        options.Id = pool.Id;
        options.ClientId = client.Id;
        options.ClientSecret = client.Secret;
        options.UseClientSecretProvider(null);
        options.Region = null;
        options.ServiceUrl = emulator.Url.AbsoluteUri;
        options.Issuer = OwnIssuer(emulator, pool);
    }

    private static void Use(IdentityPoolOptions options, CognitoEmulator emulator, EmulatedIdentityPool pool)
    {
        options.Id = pool.Id;
        options.AccountId = emulator.State.AccountId;
        options.Region = null;
        options.ServiceUrl = emulator.Url.AbsoluteUri;
        options.StsServiceUrl = emulator.Url.AbsoluteUri;
    }

    // Null when tokens name AWS's address: the library works that one out from the pool.
    private static string? OwnIssuer(CognitoEmulator emulator, EmulatedUserPool pool) =>
        emulator.State.Issuer == EmulatorIssuer.Self ? pool.Issuer : null;

    // Unset counts as development: a test run or a console sets neither.
    private static void RefuseProduction(Func<string, string?> environment)
    {
        foreach (var variable in (ReadOnlySpan<string>)["DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT"])
        {
            if (string.Equals(environment(variable), "Production", StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException($"{nameof(UseEmulator)} was called although {variable} is Production. An emulator forgets every user when it stops. Call it in tests and in development only.");
        }
    }
}
