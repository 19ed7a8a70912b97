using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>What the options say, checked. A half that is not configured is null, and asking for it says which key is missing.</summary>
internal sealed class FederationSettings
{
    private readonly string _prefix;

    private FederationSettings(string prefix, UserPoolSettings? userPool, IdentityPoolSettings? identityPool)
    {
        _prefix = prefix;
        UserPool = userPool;
        IdentityPool = identityPool;
    }

    public UserPoolSettings? UserPool { get; }

    public IdentityPoolSettings? IdentityPool { get; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="OptionsValidationException">All faults of the configured halves, each with its configuration key.</exception>
    public static FederationSettings From(CognitoFederationOptions options, ProcessEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(options);
        var reader = new OptionsReader(options, environment);
        var userPool = reader.ReadUserPool();
        var identityPool = reader.ReadIdentityPool();
        return reader.Faults.Count == 0
            ? new FederationSettings(options.KeyPrefix, userPool, identityPool)
            : throw Invalid(reader.Faults);
    }

    /// <summary>The user pool half.</summary>
    /// <exception cref="OptionsValidationException">It is not configured.</exception>
    public UserPoolSettings RequireUserPool() =>
        UserPool ?? throw Missing("UserPool:Id", "the id of a user pool, such as 'us-east-1_AbCdEfGhI'", nameof(IUserDirectory), "UserPool:ClientId");

    /// <summary>The identity pool half.</summary>
    /// <exception cref="OptionsValidationException">It is not configured.</exception>
    public IdentityPoolSettings RequireIdentityPool() =>
        IdentityPool ?? throw Missing("IdentityPool:Id", "the id of an identity pool, such as 'us-east-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f'", nameof(IAwsCredentialBroker), null);

    private OptionsValidationException Missing(string key, string expected, string service, string? besides)
    {
        var also = besides is null ? "" : $" (and {_prefix}{besides})";
        return Invalid([$"{_prefix}{key} is not set, and {service} needs it: expected {expected}. Set it{also} in the configuration, as the environment variable {(_prefix + key).Replace(":", "__", StringComparison.Ordinal)}, or in code."]);
    }

    private static OptionsValidationException Invalid(IEnumerable<string> faults) =>
        new(Options.DefaultName, typeof(CognitoFederationOptions), faults);
}
