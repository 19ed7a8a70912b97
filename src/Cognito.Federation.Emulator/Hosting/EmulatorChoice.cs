namespace Cognito.Federation.Emulator;

/// <summary>Which of an emulator's pools and clients an application uses, and the options that lead there.</summary>
internal sealed class EmulatorChoice(CognitoEmulator emulator, string? userPool, string? client, string? identityPool)
{
    /// <summary>Sets the options; the last word over every configuration.</summary>
    /// <exception cref="InvalidOperationException">A name is unknown, or there are several candidates.</exception>
    public void Apply(CognitoFederationOptions options)
    {
        // AWS has variants of its addresses; a chosen address has none.
        options.Region = null;
        options.UseFips = false;
        options.UseDualStack = false;
        options.UserPool = ChooseUserPool(options.UserPool);
        options.IdentityPool = ChooseIdentityPool(options.IdentityPool);
    }

    private UserPoolOptions ChooseUserPool(UserPoolOptions configured)
    {
        var pool = Choose("user pool", "the emulator", nameof(userPool), userPool, configured.Id, emulator.UserPools, p => p.Id, p => p.Name);
        if (pool is null)
        {
            return client is null
                ? new UserPoolOptions()
                : throw new InvalidOperationException($"There is no app client '{client}': the emulator has no user pool.");
        }
        var chosen = Choose("app client", $"user pool '{pool.Name}'", nameof(client), client, configured.ClientId, pool.Clients, c => c.Id, c => c.Name)
            ?? throw new InvalidOperationException($"User pool '{pool.Name}' of the emulator has no app client. Add one with AddClient.");
        return new UserPoolOptions
        {
            Id = pool.Id,
            ClientId = chosen.Id,
            ClientSecret = chosen.Secret,
            ServiceUrl = emulator.Url.AbsoluteUri,
            Issuer = emulator.State.Issuer == EmulatorIssuer.Self ? $"{emulator.State.BaseAddress}/{pool.Id}" : null,
        };
    }

    private IdentityPoolOptions ChooseIdentityPool(IdentityPoolOptions configured)
    {
        var pool = Choose("identity pool", "the emulator", nameof(identityPool), identityPool, configured.Id, emulator.IdentityPools, p => p.Id, p => p.Name);
        return pool is null
            ? new IdentityPoolOptions()
            : new IdentityPoolOptions { Id = pool.Id, AccountId = emulator.State.AccountId, ServiceUrl = emulator.Url.AbsoluteUri };
    }

    private static T? Choose<T>(
        string kind, string where, string parameter, string? named, string? configuredId, IReadOnlyList<T> all, Func<T, string> id, Func<T, string> name)
        where T : class
    {
        string There() => all.Count == 0 ? $"{where} has none" : $"{where} has " + string.Join(", ", all.Select(x => $"'{name(x)}' ({id(x)})"));
        if (named is not null)
        {
            var matches = all.Where(x => string.Equals(id(x), named, StringComparison.Ordinal)).Take(1).ToList();
            if (matches.Count == 0)
                matches = [.. all.Where(x => string.Equals(name(x), named, StringComparison.Ordinal))];
            return matches switch
            {
                [var one] => one,
                [] => throw new InvalidOperationException($"There is no {kind} '{named}': {There()}."),
                _ => throw new InvalidOperationException($"Several {kind}s are named '{named}': {There()}. Give the id in {parameter}."),
            };
        }
        if (all.FirstOrDefault(x => string.Equals(id(x), configuredId, StringComparison.Ordinal)) is { } kept)
            return kept;
        return all.Count switch
        {
            1 => all[0],
            0 when string.IsNullOrWhiteSpace(configuredId) => null,
            0 => throw new InvalidOperationException($"The {kind} '{configuredId}' is configured, but {There()}."),
            _ => throw new InvalidOperationException($"Which {kind}? {char.ToUpperInvariant(where[0])}{There()[1..]}. Give one of them in {parameter}."),
        };
    }
}
