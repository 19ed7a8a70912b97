namespace Cognito.Federation.Emulator;

/// <summary>Makes an app client from its seed.</summary>
internal static class ClientSeeder
{
    public static void Apply(ClientSeed seed, UserPool pool, EmulatorState state, string where)
    {
        var id = seed.Id ?? UserPoolStore.NewClientId();
        if (id.Length is 0 or > 128 || !id.All(IsWord))
            throw new ArgumentException($"{where}: {nameof(seed.Id)} must be 1 to 128 letters, digits and underscores, was '{id}'.");
        if (state.UserPools.FindClient(id) is { } other)
            throw new ArgumentException($"{where}: the id '{id}' is taken by client '{other.Name}' of user pool '{other.Pool.Name}'.");
        if (seed.Secret is { } given && (given.Length is < 24 or > 64 || !given.All(IsWord)))
            throw new ArgumentException($"{where}: {nameof(seed.Secret)} must be 24 to 64 letters, digits and underscores, had {given.Length} characters.");
        var secret = seed.Secret ?? (seed.GenerateSecret ? UserPoolStore.NewClientSecret() : null);
        pool.Add(new(pool, id, seed.Name, secret, Settings(seed, pool, where), state.Clock.GetUtcNow()));
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static UserPoolClientSettings Settings(ClientSeed seed, UserPool pool, string where)
    {
        SeedRules.RefuseUnknown(where, nameof(seed.ExplicitAuthFlows), seed.ExplicitAuthFlows,
            "ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_AUTH");
        SeedRules.RefuseOutside(where, nameof(seed.AccessTokenValidity), seed.AccessTokenValidity, TimeSpan.FromMinutes(5), TimeSpan.FromDays(1));
        SeedRules.RefuseOutside(where, nameof(seed.IdTokenValidity), seed.IdTokenValidity, TimeSpan.FromMinutes(5), TimeSpan.FromDays(1));
        SeedRules.RefuseOutside(where, nameof(seed.RefreshTokenValidity), seed.RefreshTokenValidity, TimeSpan.FromHours(1), TimeSpan.FromDays(3650));
        SeedRules.RefuseOutside(where, nameof(seed.AuthSessionValidity), seed.AuthSessionValidity, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(15));
        SeedRules.RefuseOutside(where, nameof(seed.RotationGracePeriod), seed.RotationGracePeriod, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        string[] attributes = [.. pool.Settings.Schema.Attributes.Select(a => a.Name)];
        SeedRules.RefuseUnknown(where, nameof(seed.ReadAttributes), seed.ReadAttributes, attributes);
        SeedRules.RefuseUnknown(where, nameof(seed.WriteAttributes), seed.WriteAttributes, attributes);
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
            ReadAttributes = seed.ReadAttributes.Count == 0 ? null : [.. seed.ReadAttributes],
            WriteAttributes = seed.WriteAttributes.Count == 0 ? null : [.. seed.WriteAttributes],
        };
    }
}
