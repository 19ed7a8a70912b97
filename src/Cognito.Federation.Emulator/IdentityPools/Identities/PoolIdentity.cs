namespace Cognito.Federation.Emulator;

/// <summary>One identity: a guest while no login is linked to it.</summary>
internal sealed class PoolIdentity(string id)
{
    public string Id { get; } = id;

    /// <summary>The linked logins: the subject by provider, one per provider.</summary>
    public Dictionary<string, string> Logins { get; } = new(StringComparer.Ordinal);

    public bool IsGuest => Logins.Count == 0;

    /// <summary>Whether it was merged into another identity; it then opens nothing any more.</summary>
    public bool IsDisabled { get; set; }
}
