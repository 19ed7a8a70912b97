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

    /// <summary>Whether the key may be used for an action: what its role's policy says, and everything where there is none, as far as the session's own policy says so too.</summary>
    public bool Allows(string action, string resource, IReadOnlyDictionary<string, string> keys)
    {
        if (Session is not { } session)
            return true;
        var request = new PolicyRequest(action, resource, session, keys);
        return session.Role.Policy?.Allows(request) != false && session.Limit?.Allows(request) != false;
    }

    /// <summary>Why an action is denied to whoever has the key.</summary>
    public string WhyDenied(string action, string resource)
        => $"User: {Owner.Arn} is not authorized to perform: {action} on resource: \"{resource}\" because no identity-based policy{(Session?.Limit is null ? "" : " or no session policy")} allows the {action} action, or one denies it";

    public override string ToString() => Id;
}
