using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>Makes a user from the seed.</summary>
internal static class UserSeeder
{
    public static void Apply(UserSeed seed, UserPool pool, DateTimeOffset now, string where)
    {
        if (pool.Settings.PasswordPolicy.FirstFault(seed.Password) is { } fault)
            throw new ArgumentException($"{where}: the pool's password policy refuses the password: {fault}.");
        var user = SeedRules.At(where, () => Register(seed, pool, now));
        UserMfaSeeder.Apply(seed.Mfa, user, where);
        lock (pool.Gate)
            GroupSeeder.Join(user, seed.Groups, pool, where);
    }

    private static PoolUser Register(UserSeed seed, UserPool pool, DateTimeOffset now)
    {
        var user = UserRegistration.Create(pool, seed.Username, seed.Attributes, now, byAdministrator: true);
        user.Password = SrpVerifier.FromPassword(pool.ShortName, user.Username, seed.Password);
        user.Status = seed.Confirmed ? UserStatus.Confirmed : UserStatus.Unconfirmed;
        lock (pool.Gate)
            UserRegistration.Add(pool, user);
        return user;
    }
}
