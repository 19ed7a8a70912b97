namespace Cognito.Federation.Emulator.Tool;

/// <summary>A user of a seed file.</summary>
internal sealed class SeededUser
{
    public required string Username { get; init; }

    public required string Password { get; init; }

    public bool? Confirmed { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public IReadOnlyList<string>? Groups { get; init; }

    public SeededUserMfa? Mfa { get; init; }

    public void ApplyTo(UserSeed user)
    {
        user.Confirmed = Confirmed ?? user.Confirmed;
        foreach (var (name, value) in Attributes ?? new Dictionary<string, string>())
            user.Attributes[name] = value;
        Lists.Replace(user.Groups, Groups);
        Mfa?.ApplyTo(user.Mfa);
    }
}
