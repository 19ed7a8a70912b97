namespace Cognito.Federation.Emulator;

/// <summary>Makes a user pool from its seed.</summary>
internal static class UserPoolSeeder
{
    public static void Apply(UserPoolSeed seed, EmulatorState state)
    {
        var where = $"User pool '{seed.Name}'";
        EmulatorOptions.RefuseDuplicates($"client of user pool '{seed.Name}'", seed.Clients.Select(c => c.Name));
        EmulatorOptions.RefuseDuplicates($"group of user pool '{seed.Name}'", seed.Groups.Select(g => g.Name));
        EmulatorOptions.RefuseDuplicates($"user of user pool '{seed.Name}'", seed.Users.Select(u => u.Username));
        SeedRules.RefuseUnknown(where, nameof(seed.UsernameAttributes), seed.UsernameAttributes, "email", "phone_number");
        SeedRules.RefuseUnknown(where, nameof(seed.AliasAttributes), seed.AliasAttributes, "email", "phone_number", "preferred_username");
        SeedRules.RefuseUnknown(where, nameof(seed.AutoVerifiedAttributes), seed.AutoVerifiedAttributes, "email", "phone_number");
        SeedRules.RefuseUnknown(where, nameof(seed.AttributesRequireVerificationBeforeUpdate), seed.AttributesRequireVerificationBeforeUpdate, [.. seed.AutoVerifiedAttributes]);
        SeedRules.RefuseUnknown(where, nameof(seed.RecoveryAttributes), seed.RecoveryAttributes, "email", "phone_number");
        SeedRules.RefuseUnknown(where, nameof(seed.FirstFactors), seed.FirstFactors, "PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN");
        if (!seed.FirstFactors.Contains("PASSWORD"))
            throw new ArgumentException($"{where}: {nameof(seed.FirstFactors)} must hold PASSWORD, as the service wants it.");
        if (seed.UsernameAttributes.Count > 0 && seed.AliasAttributes.Count > 0)
            throw new ArgumentException($"{where}: {nameof(seed.UsernameAttributes)} and {nameof(seed.AliasAttributes)} exclude each other; set one.");
        var settings = new UserPoolSettings
        {
            PasswordPolicy = seed.PasswordPolicy.ToPolicy(where),
            CaseSensitiveUsernames = seed.CaseSensitiveUsernames,
            UsernameAttributes = [.. seed.UsernameAttributes],
            AliasAttributes = [.. seed.AliasAttributes],
            AutoVerifiedAttributes = [.. seed.AutoVerifiedAttributes],
            VerifiedBeforeUpdate = [.. seed.AttributesRequireVerificationBeforeUpdate],
            RecoveryAttributes = seed.RecoveryAttributes.Count == 0 ? null : [.. seed.RecoveryAttributes],
            AllowAdminCreateUserOnly = seed.AllowAdminCreateUserOnly,
            Schema = AttributeSeeder.Schema(seed, where),
            ThreatProtection = seed.ThreatProtection.ToSettings(where),
            Mfa = seed.Mfa.ToSettings(),
            Devices = seed.Devices.ToSettings(),
            Passkeys = seed.Passkeys.ToSettings(where),
            FirstFactors = [.. seed.FirstFactors.Distinct()],
        };
        var pool = seed.Id is null
            ? state.UserPools.Create(seed.Name, settings)
            : state.UserPools.Add(new(CheckedId(seed.Id, state, where), seed.Name, settings, state.Clock.GetUtcNow()));
        pool.Triggers = seed.Triggers ?? throw new ArgumentException($"{where}: {nameof(seed.Triggers)} must be handlers, was null.");
        foreach (var group in seed.Groups)
            GroupSeeder.Apply(group, pool, state.Clock.GetUtcNow(), $"{where}, group '{group.Name}'");
        foreach (var client in seed.Clients)
            ClientSeeder.Apply(client, pool, state, $"{where}, client '{client.Name}'");
        foreach (var user in seed.Users)
            UserSeeder.Apply(user, pool, state.Clock.GetUtcNow(), $"{where}, user '{user.Username}'");
    }

    private static string CheckedId(string id, EmulatorState state, string where)
    {
        var prefix = state.Region + "_";
        var own = id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : "";
        if (own.Length is 0 or > 30 || !own.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException($"{where}: {nameof(UserPoolSeed.Id)} must be '{prefix}' and 1 to 30 letters and digits, was '{id}'.");
        return state.UserPools.Find(id) is null ? id : throw new ArgumentException($"{where}: the id '{id}' is taken by user pool '{state.UserPools.Get(id).Name}'.");
    }
}
