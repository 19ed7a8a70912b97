namespace Cognito.Federation.Emulator;

/// <summary>One identity pool: whom it trusts, what roles it gives, and its identities. Roles and identities are read and changed under <see cref="Gate"/>.</summary>
internal sealed class IdentityPool(string id, string region, IdentityPoolSettings settings, DateTimeOffset createdAt)
{
    public Lock Gate { get; } = new();

    public string Id { get; } = id;

    public string Name => Settings.Name;

    /// <summary>What it was made with or changed to; set under <see cref="Gate"/>, read at any time.</summary>
    public IdentityPoolSettings Settings { get => Volatile.Read(ref settings); set => Volatile.Write(ref settings, value); }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>The ARN of the role for signed-in users; hold <see cref="Gate"/>.</summary>
    public string? UserRole { get; set; }

    /// <summary>The ARN of the role for guests; hold <see cref="Gate"/>.</summary>
    public string? GuestRole { get; set; }

    /// <summary>How tokens choose among roles, by the mapping's key; hold <see cref="Gate"/>.</summary>
    public IReadOnlyDictionary<string, RoleMapping> RoleMappings { get; set; } = new Dictionary<string, RoleMapping>();

    /// <summary>What claims become session tags, by provider; hold <see cref="Gate"/>.</summary>
    public Dictionary<string, SessionTagMap> TagMaps { get; } = new(StringComparer.Ordinal);

    /// <summary>The pool's identities; hold <see cref="Gate"/>.</summary>
    public IdentityIndex Identities { get; } = new(region);

    /// <summary>Whether people log in with a provider, named as in <c>Logins</c> or by the ARN that it has in IAM.</summary>
    public bool Trusts(string provider) => Settings.PublicProviders.ContainsKey(provider) || Settings.UserPools.Any(pool => pool.Name == provider)
        || Settings.OpenIdProviders.Contains(provider) || Settings.SamlProviders.Contains(provider);

    /// <summary>Whether a key of a role mapping is of somebody with whom people log in. Each app client of a user pool has its own.</summary>
    public bool Maps(string key) => Settings.UserPools.Any(pool => $"{pool.Name}:{pool.ClientId}" == key) || (Trusts(key) && Settings.UserPools.All(pool => pool.Name != key));
}
