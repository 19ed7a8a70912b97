namespace Cognito.Federation.Emulator;

/// <summary>What the operations for the owners of pools have in common.</summary>
internal static class DeveloperUsers
{
    private const int LongestIdentifier = 1024;

    /// <summary>The owner's user among the logins of a request.</summary>
    /// <exception cref="AwsException">There is none, or its name is too long.</exception>
    public static VerifiedLogin Of(IdentityPool pool, IReadOnlyDictionary<string, string> logins)
    {
        if (pool.Settings.DeveloperProvider is not { } provider)
            throw AwsException.InvalidParameter($"Identity pool '{pool.Id}' has no developer provider.");
        if (!logins.TryGetValue(provider, out var user))
            throw AwsException.InvalidParameter($"Please provide a valid developer provider: logins must name a user of '{provider}', got {(logins.Count == 0 ? "none" : string.Join(", ", logins.Keys))}.");
        new Constraints().Length("Logins.value", user, 1, LongestIdentifier, sensitive: true).ThrowIfBroken();
        return VerifiedLogin.OfDeveloper(pool, user);
    }

    /// <summary>A user that a request names together with the provider.</summary>
    /// <exception cref="AwsException">The provider is not the pool's.</exception>
    public static VerifiedLogin Of(IdentityPool pool, string provider, string user) => provider == pool.Settings.DeveloperProvider
        ? VerifiedLogin.OfDeveloper(pool, user)
        : throw AwsException.InvalidParameter($"'{provider}' is not the developer provider of identity pool '{pool.Id}', which {(pool.Settings.DeveloperProvider is { } own ? $"is '{own}'" : "has none")}.");

    /// <summary>The identity with an id; hold the pool's gate.</summary>
    /// <exception cref="AwsException">The pool does not have it.</exception>
    public static PoolIdentity Identity(IdentityPool pool, string id) => pool.Identities.Find(id) ?? throw AwsException.ResourceNotFound($"Identity '{id}' not found.");

    /// <summary>The identity of a user; hold the pool's gate.</summary>
    /// <exception cref="AwsException">Nobody ever asked for a token of this user.</exception>
    public static PoolIdentity Identity(IdentityPool pool, VerifiedLogin user) => pool.Identities.Find(user) ?? throw AwsException.ResourceNotFound($"The developer user identifier is not known to identity pool '{pool.Id}'.");
}
