namespace Cognito.Federation.Emulator;

/// <summary>A user whom a pool starts with.</summary>
public sealed class UserSeed
{
    internal UserSeed(string username, string password)
    {
        Username = username;
        Password = password;
    }

    /// <summary>The name; an e-mail address or telephone number in pools where people sign up with one.</summary>
    public string Username { get; }

    /// <summary>Attributes by their names, such as <c>email</c> and <c>email_verified</c>. In pools where people sign up with an e-mail address it is set, and verified, by itself.</summary>
    public IDictionary<string, string> Attributes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The groups that the user is in, which the pool must have: see <see cref="UserPoolSeed.AddGroup"/>. Default: none.</summary>
    public IList<string> Groups { get; } = [];

    /// <summary>Whether the user may sign in. Default: true; false leaves the user <c>UNCONFIRMED</c>.</summary>
    public bool Confirmed { get; set; } = true;

    /// <summary>The user's second factors. Default: none.</summary>
    public UserMfaSeed Mfa { get; } = new();

    internal string Password { get; }
}
