namespace Cognito.Federation.Emulator;

/// <summary>Makes what an emulator starts with.</summary>
internal static class Seeder
{
    public static void Apply(EmulatorOptions options, EmulatorState state)
    {
        foreach (var role in options.Roles)
            RoleSeeder.Apply(role, state);
        foreach (var (name, policy) in options.ManagedPolicies)
            state.ManagedPolicies.Define(name, policy);
        foreach (var (name, url, clientIds) in options.OidcProviders)
            state.Providers.AddOidc(name, url, clientIds);
        foreach (var name in options.SamlProviders)
            state.Providers.AddSaml(name);
        foreach (var pool in options.UserPools)
            UserPoolSeeder.Apply(pool, state);
        foreach (var pool in options.IdentityPools)
            IdentityPoolSeeder.Apply(pool, state);
        foreach (var bucket in options.Buckets)
            BucketSeeder.Apply(bucket, state);
    }
}
