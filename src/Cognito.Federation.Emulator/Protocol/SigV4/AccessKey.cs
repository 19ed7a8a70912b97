namespace Cognito.Federation.Emulator;

/// <summary>A key that signs requests: an account's own, without token and end, or temporary credentials that the emulator issued.</summary>
internal sealed class AccessKey(CallerIdentity owner, string secretKey)
{
    public string Id => Owner.AccessKeyId;

    public CallerIdentity Owner { get; } = owner;

    public string SecretKey { get; } = secretKey;

    /// <summary>The token that must accompany a temporary key.</summary>
    public string? SessionToken { get; init; }

    /// <summary>When a temporary key ends, by the emulator's clock.</summary>
    public DateTimeOffset? Expiration { get; init; }

    /// <summary>The role that a temporary key plays; null for an account's own key, which may do everything.</summary>
    public RoleSession? Session { get; init; }

    public override string ToString() => Id;
}
