namespace Cognito.Federation.Emulator;

/// <summary>One identity: a guest until a login is linked to it.</summary>
internal sealed class PoolIdentity(string id, DateTimeOffset createdAt)
{
    public string Id { get; } = id;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset ModifiedAt { get; set; } = createdAt;

    /// <summary>The linked logins: one of each public provider, and the developer's users.</summary>
    public List<VerifiedLogin> Logins { get; } = [];

    /// <summary>Whether it ever had a login. One that lost its last one is nobody's, not a guest's.</summary>
    public bool HadLogins { get; set; }

    public bool IsGuest => !HadLogins;

    /// <summary>Whether it was merged into another identity; it then opens nothing any more.</summary>
    public bool IsDisabled { get; set; }
}
