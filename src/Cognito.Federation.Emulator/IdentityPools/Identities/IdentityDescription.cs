namespace Cognito.Federation.Emulator;

/// <summary>An identity as the service tells its administrators.</summary>
internal sealed record IdentityDescription
{
    public required string IdentityId { get; init; }

    /// <summary>The providers whose logins are linked.</summary>
    public required IReadOnlyList<string> Logins { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public required double CreationDate { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public required double LastModifiedDate { get; init; }

    /// <summary>Hold the pool's gate.</summary>
    public static IdentityDescription Of(PoolIdentity identity) => new()
    {
        IdentityId = identity.Id,
        Logins = [.. identity.Logins.Select(static login => login.Provider).Distinct(StringComparer.Ordinal)],
        CreationDate = Seconds(identity.CreatedAt),
        LastModifiedDate = Seconds(identity.ModifiedAt),
    };

    private static double Seconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds() / 1000.0;
}
