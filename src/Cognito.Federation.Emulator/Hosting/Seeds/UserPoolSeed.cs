using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>A user pool that an emulator starts with.</summary>
public sealed class UserPoolSeed
{
    private readonly List<AttributeSeed> _attributes = [];
    private readonly List<GroupSeed> _groups = [];
    private readonly List<ClientSeed> _clients = [];
    private readonly List<UserSeed> _users = [];

    internal UserPoolSeed(string name) => Name = name;

    /// <summary>The pool's name.</summary>
    public string Name { get; }

    /// <summary>The pool's id: the emulator's region, an underscore and 1 to 30 letters and digits. Default: a random one.</summary>
    public string? Id { get; set; }

    /// <summary>Attributes that people sign up with in place of a username: <c>email</c>, <c>phone_number</c>. Default: none. Excludes <see cref="AliasAttributes"/>.</summary>
    public IList<string> UsernameAttributes { get; } = [];

    /// <summary>Attributes that work as a further name once they are verified: <c>email</c>, <c>phone_number</c>, <c>preferred_username</c>. Default: none.</summary>
    public IList<string> AliasAttributes { get; } = [];

    /// <summary>Attributes to which a code is sent at sign-up: <c>email</c>, <c>phone_number</c>. Default: <c>email</c>. Without one, no code is sent, and an administrator confirms users.</summary>
    public IList<string> AutoVerifiedAttributes { get; } = ["email"];

    /// <summary>Attributes whose old value stays until a changed one is verified: <c>email</c>, <c>phone_number</c>, which must be among <see cref="AutoVerifiedAttributes"/>. Default: none, as in pools made through the API.</summary>
    public IList<string> AttributesRequireVerificationBeforeUpdate { get; } = [];

    /// <summary>Where the codes for forgotten passwords go, the preferred one first: <c>email</c>, <c>phone_number</c>. Default: empty, the service's own order, which prefers the telephone number.</summary>
    public IList<string> RecoveryAttributes { get; } = [];

    /// <summary>Whether <c>Alice</c> and <c>alice</c> are two users. Default: false, as in the console; pools made through the API have true.</summary>
    public bool CaseSensitiveUsernames { get; set; }

    /// <summary>Whether only administrators make users, and nobody signs up. Default: false.</summary>
    public bool AllowAdminCreateUserOnly { get; set; }

    /// <summary>What passwords must have.</summary>
    public PasswordPolicySeed PasswordPolicy { get; } = new();

    /// <summary>Compromised passwords, and what is to happen to risky sign-ins. Default: off.</summary>
    public ThreatProtectionSeed ThreatProtection { get; } = new();

    /// <summary>The second factors.</summary>
    public MfaSeed Mfa { get; } = new();

    /// <summary>How devices are tracked. Default: not at all.</summary>
    public DeviceSeed Devices { get; } = new();

    /// <summary>The passkeys.</summary>
    public PasskeySeed Passkeys { get; } = new();

    /// <summary>With what a choice-based sign-in may begin: <c>PASSWORD</c>, <c>EMAIL_OTP</c>, <c>SMS_OTP</c>, <c>WEB_AUTHN</c>. Default: <c>PASSWORD</c>, which is always among them.</summary>
    public IList<string> FirstFactors { get; } = ["PASSWORD"];

    /// <summary>The handlers of the pool's Lambda triggers: the object that a Lambda function would run. Default: none. Each call goes through the JSON that Lambda would send; a handler has five seconds.</summary>
    public CognitoTriggers Triggers { get; set; } = new();

    internal IReadOnlyList<AttributeSeed> Attributes => _attributes;

    internal IReadOnlyList<GroupSeed> Groups => _groups;

    internal IReadOnlyList<ClientSeed> Clients => _clients;

    internal IReadOnlyList<UserSeed> Users => _users;

    /// <summary>Adds an attribute to the standard ones, or redefines one of those.</summary>
    /// <param name="name"><c>custom:</c> and 1 to 20 characters, or the name of a standard attribute; unique in this pool.</param>
    /// <param name="configure">Its type and limits, and whether it is mutable and required.</param>
    public UserPoolSeed AddAttribute(string name, Action<AttributeSeed>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var seed = new AttributeSeed(name);
        configure?.Invoke(seed);
        _attributes.Add(seed);
        return this;
    }

    /// <summary>Adds a group.</summary>
    /// <param name="name">Its name, 1 to 128 characters without spaces; unique in this pool.</param>
    /// <param name="configure">Its precedence, role and description.</param>
    public UserPoolSeed AddGroup(string name, Action<GroupSeed>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var seed = new GroupSeed(name);
        configure?.Invoke(seed);
        _groups.Add(seed);
        return this;
    }

    /// <summary>Adds an app client.</summary>
    /// <param name="name">Its name; unique in this pool.</param>
    /// <param name="configure">Its settings.</param>
    public UserPoolSeed AddClient(string name, Action<ClientSeed>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var seed = new ClientSeed(name);
        configure?.Invoke(seed);
        _clients.Add(seed);
        return this;
    }

    /// <summary>Adds a user.</summary>
    /// <param name="username">The name; an e-mail address or telephone number in pools where people sign up with one.</param>
    /// <param name="password">A password that the pool's policy accepts. Only a verifier of it is kept.</param>
    /// <param name="configure">Attributes and state.</param>
    public UserPoolSeed AddUser(string username, string password, Action<UserSeed>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(username);
        ArgumentException.ThrowIfNullOrEmpty(password);
        var seed = new UserSeed(username, password);
        configure?.Invoke(seed);
        _users.Add(seed);
        return this;
    }
}
