namespace Cognito.Federation.Emulator;

/// <summary>Makes the role mappings and session tags of an identity pool from its seed.</summary>
internal static class IdentityMappingSeeder
{
    public static void Apply(IdentityPoolSeed seed, IdentityPool pool, EmulatorState state, string where)
    {
        var mappings = new Dictionary<string, RoleMapping>();
        foreach (var mappingSeed in seed.RoleMappings)
        {
            var mapping = mappingSeed.ToMapping(state.Roles.ArnOf);
            var (_, mappingKeys) = KeysOf(mappingSeed.Provider, pool, state, where);
            foreach (var key in mappingKeys)
            {
                if (!mappings.TryAdd(key, SeedRules.At(where, () => Checked(mapping, key))))
                    throw new ArgumentException($"{where}: {nameof(seed.MapRoles)} was called twice for '{mappingSeed.Provider}'; call it once with all rules.");
            }

            foreach (var rule in mapping.RulesConfiguration?.Rules ?? [])
                state.Roles.TrustPool(rule.RoleARN, pool.Id, isGuest: false, seed.PrincipalTags.Count > 0);
        }

        lock (pool.Gate)
        {
            pool.RoleMappings = mappings;
            foreach (var (provider, claims) in seed.PrincipalTags)
            {
                foreach (var key in KeysOf(provider, pool, state, where).TagKeys)
                {
                    if (!pool.TagMaps.TryAdd(key, SeedRules.At(where, () => SessionTagMap.From(claims is null, claims))))
                        throw new ArgumentException($"{where}: {nameof(seed.MapPrincipalTags)} was called twice for '{provider}'; call it once with all tags.");
                }
            }
        }
    }

    private static RoleMapping Checked(RoleMapping mapping, string key)
    {
        var constraints = new Constraints();
        mapping.Check(constraints, $"RoleMappings.{key}");
        constraints.ThrowIfBroken();
        return mapping;
    }

    // A user pool is one provider for tags, and one for each of its app clients for roles.
    private static (IReadOnlyList<string> TagKeys, IReadOnlyList<string> MappingKeys) KeysOf(string provider, IdentityPool pool, EmulatorState state, string where)
    {
        if (state.UserPools.All.FirstOrDefault(userPool => userPool.Name == provider) is { } userPool)
        {
            var name = UserPoolProvider.NameOf(state.Region, userPool.Id);
            var trusted = pool.Settings.UserPools.Where(trusted => trusted.Name == name).ToList();
            if (trusted.Count > 0)
                return ([name], [.. trusted.Select(static trusted => $"{trusted.Name}:{trusted.ClientId}")]);
        }

        var key = pool.Trusts(provider) ? provider : state.Providers.ArnOf(provider);
        return pool.Trusts(key)
            ? ([key], [key])
            : throw new ArgumentException($"{where}: '{provider}' is neither a user pool nor a provider that the pool trusts; it trusts: {SeedRules.List(pool.Settings.UserPools.Select(static p => p.Name).Distinct().Concat(pool.Settings.PublicProviders.Keys).Concat(pool.Settings.OpenIdProviders).Concat(pool.Settings.SamlProviders))}.");
    }
}
