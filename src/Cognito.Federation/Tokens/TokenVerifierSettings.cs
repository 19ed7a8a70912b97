using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>The options of a verifier, checked, with every default filled in.</summary>
internal sealed class TokenVerifierSettings
{
    private static readonly TimeSpan LargestSkew = TimeSpan.FromMinutes(5);

    private readonly OptionsFaults _faults = new("TokenVerifier:");

    private TokenVerifierSettings(TokenVerifierOptions options)
    {
        Options = options;
        if (options.TokenUse is not { } use || !Enum.IsDefined(use))
            _faults.Add("TokenUse", "Access, Id or AccessOrId", options.TokenUse, "Say which kind of token is accepted; for an API that is Access.");
        if (options.ClockSkew < TimeSpan.Zero || options.ClockSkew > LargestSkew)
            _faults.Add("ClockSkew", "no time to 5 minutes", options.ClockSkew, "Leave it out for 30 seconds.");
        if (options.UserPools.Count == 0)
            _faults.Add("UserPools", "one user pool at least", null, "Call AddUserPool with the pool's id and the ids of its app clients.");
        if (options.Scopes.Any(static anyOf => anyOf is []) || options.Groups.Any(static anyOf => anyOf is []))
            _faults.Add("RequireScope or RequireGroup", "one name at least", null, "Name what is wanted, or leave the call out.");
        if (options.Scopes.Count > 0 && options.TokenUse == TokenUse.Id)
            _faults.Add("RequireScope", "nothing beside TokenUse Id, since ID tokens have no scopes", string.Join(", ", options.Scopes.SelectMany(static anyOf => anyOf)), "Accept access tokens.");
        foreach (var twice in options.UserPools.GroupBy(static pool => pool.Id, StringComparer.Ordinal).Where(static pools => pools.Skip(1).Any()))
            _faults.Add("UserPools", "each pool once", twice.Key, "Name all its app clients in one AddUserPool.");
        foreach (var pool in options.UserPools)
            Pools.Add(TrustedPoolSettings.Read(pool, _faults));
    }

    public TokenVerifierOptions Options { get; }

    public List<TrustedPoolSettings> Pools { get; } = [];

    /// <summary>Checks options.</summary>
    /// <exception cref="OptionsValidationException">All faults at once.</exception>
    public static TokenVerifierSettings From(TokenVerifierOptions options, string name = "")
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = new TokenVerifierSettings(options);
        return settings._faults.All.Count == 0 ? settings : throw new OptionsValidationException(name, typeof(TokenVerifierOptions), settings._faults.All);
    }
}
