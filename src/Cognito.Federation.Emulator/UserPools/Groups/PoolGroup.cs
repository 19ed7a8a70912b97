namespace Cognito.Federation.Emulator;

/// <summary>A group of users. Not thread-safe: hold the pool's gate.</summary>
internal sealed class PoolGroup(string name, DateTimeOffset createdAt)
{
    public string Name { get; } = name;

    public string? Description { get; set; }

    /// <summary>The lowest wins; <see langword="null"/> loses against every number.</summary>
    public int? Precedence { get; set; }

    public string? RoleArn { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset ModifiedAt { get; set; } = createdAt;

    public HashSet<PoolUser> Members { get; } = [];
}
