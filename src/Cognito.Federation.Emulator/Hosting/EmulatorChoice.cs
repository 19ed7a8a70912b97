namespace Cognito.Federation.Emulator;

/// <summary>Which of an emulator's pools and clients an application uses: the named ones, else the configured ones, else the only ones.</summary>
internal sealed class EmulatorChoice(CognitoEmulator emulator, string? userPool, string? client, string? identityPool)
{
    /// <summary>The user pool and the app client; null when the emulator has none and none is wanted.</summary>
    /// <exception cref="InvalidOperationException">A name is unknown, or there are several candidates.</exception>
    public (EmulatedUserPool Pool, EmulatedClient Client)? ChooseUserPool(string? configuredId, string? configuredClientId)
    {
        var pool = Choose("user pool", "the emulator", nameof(userPool), userPool, configuredId, emulator.UserPools, p => p.Id, p => p.Name);
        if (pool is null)
        {
            return client is null
                ? null
                : throw new InvalidOperationException($"There is no app client '{client}': the emulator has no user pool.");
        }
        var chosen = Choose("app client", $"user pool '{pool.Name}'", nameof(client), client, configuredClientId, pool.Clients, c => c.Id, c => c.Name)
            ?? throw new InvalidOperationException($"User pool '{pool.Name}' of the emulator has no app client. Add one with AddClient.");
        return (pool, chosen);
    }

    /// <summary>The identity pool; null when the emulator has none and none is wanted.</summary>
    /// <exception cref="InvalidOperationException">A name is unknown, or there are several candidates.</exception>
    public EmulatedIdentityPool? ChooseIdentityPool(string? configuredId) =>
        Choose("identity pool", "the emulator", nameof(identityPool), identityPool, configuredId, emulator.IdentityPools, p => p.Id, p => p.Name);

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
