namespace Cognito.Federation.Emulator;

/// <summary>One identity pool: whom it trusts, what roles it gives, and its identities. Roles and identities are read and changed under <see cref="Gate"/>.</summary>
internal sealed class IdentityPool(string id, string region, IdentityPoolSettings settings, DateTimeOffset createdAt)
{
    public Lock Gate { get; } = new();

    public string Id { get; } = id;

    public string Name => Settings.Name;

    public IdentityPoolSettings Settings { get; } = settings;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>The ARN of the role for signed-in users; hold <see cref="Gate"/>.</summary>
    public string? UserRole { get; set; }

    /// <summary>The ARN of the role for guests; hold <see cref="Gate"/>.</summary>
    public string? GuestRole { get; set; }

    /// <summary>The pool's identities; hold <see cref="Gate"/>.</summary>
    public IdentityIndex Identities { get; } = new(region);
}
