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
        {
            if (!BucketStore.IsName(bucket))
                throw new ArgumentException($"Bucket '{bucket}': a name has 3 to 63 lower-case letters, digits, dots and hyphens, and is no IP address.");
            state.Buckets.TryCreate(bucket);
        }
    }
}
