namespace Cognito.Federation.Emulator;

/// <summary>Makes what an emulator starts with.</summary>
internal static class Seeder
{
    public static void Apply(EmulatorOptions options, EmulatorState state)
    {
        if (options.IdentityPools.Count > 0 || options.Buckets.Count > 0)
            throw new NotSupportedException("Identity pools and buckets cannot be seeded yet.");
        foreach (var pool in options.UserPools)
            UserPoolSeeder.Apply(pool, state);
    }
}
