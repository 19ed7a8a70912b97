namespace Cognito.Federation.Emulator;

/// <summary>Makes a role from its seed.</summary>
internal static class RoleSeeder
{
    public static void Apply(RoleSeed seed, EmulatorState state)
    {
        SeedRules.RefuseOutside($"Role '{seed.Name}'", nameof(seed.MaxSessionDuration), seed.MaxSessionDuration, TimeSpan.FromHours(1), TimeSpan.FromHours(12));
        if (seed.Policy is not null)
            state.Roles.Define(seed.Name, seed.Policy);
        if (seed.TrustPolicy is not null)
            state.Roles.Trust(seed.Name, seed.TrustPolicy);
        state.Roles.Limit(seed.Name, seed.MaxSessionDuration);
    }
}
