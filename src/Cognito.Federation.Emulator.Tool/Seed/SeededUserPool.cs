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

    public SeededPasswordPolicy? PasswordPolicy { get; init; }

    public IReadOnlyList<SeededClient>? Clients { get; init; }

    public IReadOnlyList<SeededUser>? Users { get; init; }

    public void ApplyTo(UserPoolSeed pool)
    {
        pool.Id = Id;
        pool.CaseSensitiveUsernames = CaseSensitiveUsernames ?? pool.CaseSensitiveUsernames;
        Lists.Replace(pool.UsernameAttributes, UsernameAttributes);
        Lists.Replace(pool.AliasAttributes, AliasAttributes);
        Lists.Replace(pool.AutoVerifiedAttributes, AutoVerifiedAttributes);
        PasswordPolicy?.ApplyTo(pool.PasswordPolicy);
        foreach (var client in Clients ?? [])
            pool.AddClient(client.Name, client.ApplyTo);
        foreach (var user in Users ?? [])
            pool.AddUser(user.Username, user.Password, user.ApplyTo);
    }
}
