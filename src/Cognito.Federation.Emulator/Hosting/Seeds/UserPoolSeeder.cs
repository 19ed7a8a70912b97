using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>Makes a user pool from its seed.</summary>
internal static class UserPoolSeeder
{
    public static void Apply(UserPoolSeed seed, EmulatorState state)
    {
        var where = $"User pool '{seed.Name}'";
        EmulatorOptions.RefuseDuplicates($"client of user pool '{seed.Name}'", seed.Clients.Select(c => c.Name));
        EmulatorOptions.RefuseDuplicates($"user of user pool '{seed.Name}'", seed.Users.Select(u => u.Username));
        RefuseUnknown(where, nameof(seed.UsernameAttributes), seed.UsernameAttributes, "email", "phone_number");
        RefuseUnknown(where, nameof(seed.AliasAttributes), seed.AliasAttributes, "email", "phone_number", "preferred_username");
        RefuseUnknown(where, nameof(seed.AutoVerifiedAttributes), seed.AutoVerifiedAttributes, "email", "phone_number");
        if (seed.UsernameAttributes.Count > 0 && seed.AliasAttributes.Count > 0)
            throw new ArgumentException($"{where}: {nameof(seed.UsernameAttributes)} and {nameof(seed.AliasAttributes)} exclude each other; set one.");
        var pool = state.UserPools.Create(seed.Name, new()
        {
            PasswordPolicy = seed.PasswordPolicy.ToPolicy(),
            CaseSensitiveUsernames = seed.CaseSensitiveUsernames,
            UsernameAttributes = [.. seed.UsernameAttributes],
            AliasAttributes = [.. seed.AliasAttributes],
            AutoVerifiedAttributes = [.. seed.AutoVerifiedAttributes],
        });
        foreach (var client in seed.Clients)
            state.UserPools.CreateClient(pool, client.Name, client.GenerateSecret ? UserPoolStore.NewClientSecret() : null, ClientSettings(client, $"{where}, client '{client.Name}'"));
        foreach (var user in seed.Users)
            AddUser(pool, user, state.Clock.GetUtcNow(), $"{where}, user '{user.Username}'");
    }

    private static UserPoolClientSettings ClientSettings(ClientSeed seed, string where)
    {
        RefuseUnknown(where, nameof(seed.ExplicitAuthFlows), seed.ExplicitAuthFlows,
            "ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_AUTH");
        RefuseOutside(where, nameof(seed.AccessTokenValidity), seed.AccessTokenValidity, TimeSpan.FromMinutes(5), TimeSpan.FromDays(1));
        RefuseOutside(where, nameof(seed.IdTokenValidity), seed.IdTokenValidity, TimeSpan.FromMinutes(5), TimeSpan.FromDays(1));
        RefuseOutside(where, nameof(seed.RefreshTokenValidity), seed.RefreshTokenValidity, TimeSpan.FromHours(1), TimeSpan.FromDays(3650));
        RefuseOutside(where, nameof(seed.AuthSessionValidity), seed.AuthSessionValidity, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(15));
        RefuseOutside(where, nameof(seed.RotationGracePeriod), seed.RotationGracePeriod, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        return new()
        {
            ExplicitAuthFlows = [.. seed.ExplicitAuthFlows],
            AccessTokenValidity = seed.AccessTokenValidity,
            IdTokenValidity = seed.IdTokenValidity,
            RefreshTokenValidity = seed.RefreshTokenValidity,
            AuthSessionValidity = seed.AuthSessionValidity,
            HidesUserExistence = seed.PreventUserExistenceErrors,
            RefreshTokenRotation = seed.RefreshTokenRotation,
            RotationGracePeriod = seed.RotationGracePeriod,
        };
    }

    private static void AddUser(UserPool pool, UserSeed seed, DateTimeOffset now, string where)
    {
        if (pool.Settings.PasswordPolicy.FirstFault(seed.Password) is { } fault)
            throw new ArgumentException($"{where}: the pool's password policy refuses the password: {fault}.");
        try
        {
            var user = UserRegistration.Create(pool, seed.Username, seed.Attributes, now, byAdministrator: true);
            user.Password = SrpVerifier.FromPassword(pool.ShortName, user.Username, seed.Password);
            user.Status = seed.Confirmed ? UserStatus.Confirmed : UserStatus.Unconfirmed;
            lock (pool.Gate)
                UserRegistration.Add(pool, user);
        }
        catch (AwsException e)
        {
            throw new ArgumentException($"{where}: {e.Message}", e);
        }
    }

    private static void RefuseUnknown(string where, string setting, IEnumerable<string> values, params string[] allowed)
    {
        if (values.FirstOrDefault(v => !allowed.Contains(v)) is { } wrong)
            throw new ArgumentException($"{where}: {setting} may hold {string.Join(", ", allowed)}; got '{wrong}'.");
    }

    private static void RefuseOutside(string where, string setting, TimeSpan value, TimeSpan minimum, TimeSpan maximum)
    {
        if (value < minimum || value > maximum)
            throw new ArgumentException($"{where}: {setting} must be {minimum:c} to {maximum:c}, was {value:c}.");
    }
}
