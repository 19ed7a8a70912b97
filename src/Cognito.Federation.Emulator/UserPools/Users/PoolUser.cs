using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>One user of a pool. Not thread-safe: hold the pool's gate.</summary>
internal sealed class PoolUser(string username, string subject, DateTimeOffset createdAt)
{
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal) { ["sub"] = subject };

    /// <summary>The canonical username; a UUID, the same as <see cref="Subject"/>, where people sign up with an e-mail address.</summary>
    public string Username { get; } = username;

    public string Subject { get; } = subject;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset ModifiedAt { get; set; } = createdAt;

    public UserStatus Status { get; set; } = UserStatus.Unconfirmed;

    public bool Enabled { get; set; } = true;

    /// <summary>What is kept of the password; <see langword="null"/> for a user without one.</summary>
    public SrpVerifier? Password { get; set; }

    /// <summary>When a temporary password was set; <see langword="null"/> for a password of the user's own.</summary>
    public DateTimeOffset? TemporaryPasswordSetAt { get; private set; }

    /// <summary>The codes sent to this user that are still open.</summary>
    public PendingCodes Codes { get; } = new();

    /// <summary>The codes that prove the user's address and telephone number.</summary>
    public AttributeCodes AttributeCodes { get; } = new();

    /// <summary>How often the user may change the password.</summary>
    public HourlyLimit PasswordChanges { get; } = new(5);

    /// <summary>What the user did, oldest first; nothing in pools without threat protection.</summary>
    public List<AuthEvent> AuthEvents { get; } = [];

    public UserFactors Factors { get; } = new();

    public UserDevices Devices { get; } = new();

    public IReadOnlyDictionary<string, string> Attributes => _attributes;

    /// <summary>Takes a password of the user's own, which confirms the user.</summary>
    public void SetPassword(SrpVerifier password, DateTimeOffset now)
    {
        (Password, TemporaryPasswordSetAt) = (password, null);
        (Status, ModifiedAt) = (UserStatus.Confirmed, now);
    }

    /// <summary>Takes a password that must be changed at the next sign-in.</summary>
    public void SetTemporaryPassword(SrpVerifier password, DateTimeOffset now)
    {
        (Password, TemporaryPasswordSetAt) = (password, now);
        (Status, ModifiedAt) = (UserStatus.ForceChangePassword, now);
    }

    public string? Attribute(string name) => _attributes.GetValueOrDefault(name);

    public bool IsVerified(string attribute) => Attribute(attribute + "_verified") == "true";

    public void SetAttribute(string name, string value) => _attributes[name] = value;

    public void RemoveAttribute(string name) => _attributes.Remove(name);
}
