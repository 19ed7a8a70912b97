namespace Cognito.Federation.Emulator;

/// <summary>Makes what an emulator starts with.</summary>
internal static class Seeder
{
    public static void Apply(EmulatorOptions options, EmulatorState state)
    {
        foreach (var (role, policy) in options.Roles)
            state.Roles.Define(role, policy);
        foreach (var pool in options.UserPools)
            UserPoolSeeder.Apply(pool, state);
        foreach (var pool in options.IdentityPools)
            IdentityPoolSeeder.Apply(pool, state);
        foreach (var bucket in options.Buckets)
            BucketSeeder.Apply(bucket, state);
    }
}
