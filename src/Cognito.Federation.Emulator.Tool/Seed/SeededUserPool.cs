namespace Cognito.Federation.Emulator.Tool;

/// <summary>A user pool of a seed file. What is left out is as in <see cref="UserPoolSeed"/>.</summary>
internal sealed class SeededUserPool
{
    public required string Name { get; init; }

    public string? Id { get; init; }

    public bool? CaseSensitiveUsernames { get; init; }

    public IReadOnlyList<string>? UsernameAttributes { get; init; }

    public IReadOnlyList<string>? AliasAttributes { get; init; }

    public IReadOnlyList<string>? AutoVerifiedAttributes { get; init; }

    public IReadOnlyList<string>? AttributesRequireVerificationBeforeUpdate { get; init; }

    public IReadOnlyList<string>? RecoveryAttributes { get; init; }

    public bool? AllowAdminCreateUserOnly { get; init; }

    public IReadOnlyList<SeededAttribute>? Attributes { get; init; }

    public SeededPasswordPolicy? PasswordPolicy { get; init; }

    public SeededThreatProtection? ThreatProtection { get; init; }

    public SeededMfa? Mfa { get; init; }

    public SeededDevices? Devices { get; init; }

    public SeededPasskeys? Passkeys { get; init; }

    public IReadOnlyList<string>? FirstFactors { get; init; }

    public IReadOnlyList<SeededGroup>? Groups { get; init; }

    public IReadOnlyList<SeededClient>? Clients { get; init; }

    public IReadOnlyList<SeededUser>? Users { get; init; }

    public void ApplyTo(UserPoolSeed pool)
    {
        ApplySettings(pool);
        foreach (var attribute in Attributes ?? [])
            pool.AddAttribute(attribute.Name, attribute.ApplyTo);
        foreach (var group in Groups ?? [])
            pool.AddGroup(group.Name, group.ApplyTo);
        foreach (var client in Clients ?? [])
            pool.AddClient(client.Name, client.ApplyTo);
        foreach (var user in Users ?? [])
            pool.AddUser(user.Username, user.Password, user.ApplyTo);
    }

    private void ApplySettings(UserPoolSeed pool)
    {
        pool.Id = Id;
        pool.CaseSensitiveUsernames = CaseSensitiveUsernames ?? pool.CaseSensitiveUsernames;
        Lists.Replace(pool.UsernameAttributes, UsernameAttributes);
        Lists.Replace(pool.AliasAttributes, AliasAttributes);
        Lists.Replace(pool.AutoVerifiedAttributes, AutoVerifiedAttributes);
        Lists.Replace(pool.AttributesRequireVerificationBeforeUpdate, AttributesRequireVerificationBeforeUpdate);
        Lists.Replace(pool.RecoveryAttributes, RecoveryAttributes);
        pool.AllowAdminCreateUserOnly = AllowAdminCreateUserOnly ?? pool.AllowAdminCreateUserOnly;
        PasswordPolicy?.ApplyTo(pool.PasswordPolicy);
        ThreatProtection?.ApplyTo(pool.ThreatProtection);
        Mfa?.ApplyTo(pool.Mfa);
        Devices?.ApplyTo(pool.Devices);
        Passkeys?.ApplyTo(pool.Passkeys);
        Lists.Replace(pool.FirstFactors, FirstFactors);
    }
}
