namespace Cognito.Federation;

/// <summary>One login token of one person, as the identity pool wants it. Immutable; prints nothing of the token.</summary>
public sealed class LoginToken
{
    internal const int MaximumProviderNameLength = 128;
    internal const int MaximumValueLength = 50_000;

    private LoginKeys? _keys;

    /// <summary>Describes a token.</summary>
    /// <param name="providerName">The <c>Logins</c> key, such as <c>accounts.google.com</c>; 128 characters at most.</param>
    /// <param name="value">The token itself; 50,000 characters at most.</param>
    /// <param name="expiresAt">When it ends; null when nobody knows.</param>
    /// <param name="issuer">Who made it; null for opaque tokens.</param>
    /// <param name="subject">Whom it speaks of; null for opaque tokens.</param>
    /// <exception cref="ArgumentException">The provider's name or the token is empty, or longer than an identity pool takes.</exception>
    public LoginToken(string providerName, string value, DateTimeOffset? expiresAt = null, string? issuer = null, string? subject = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(providerName);
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (providerName.Length > MaximumProviderNameLength)
            throw new ArgumentException($"Expected the Logins key of a provider, {MaximumProviderNameLength} characters at most; got {providerName.Length}.", nameof(providerName));
        if (value.Length > MaximumValueLength)
            throw new ArgumentException($"Expected a login token, {MaximumValueLength} characters at most; got {value.Length}.", nameof(value));
        ProviderName = providerName;
        Value = new Secret(value);
        ExpiresAt = expiresAt;
        Issuer = issuer;
        Subject = subject;
    }

    /// <summary>The <c>Logins</c> key.</summary>
    public string ProviderName { get; }

    /// <summary>When the token ends; null when nobody knows.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>Who made the token; null for opaque ones.</summary>
    public string? Issuer { get; }

    /// <summary>Whom the token speaks of, unchecked unless <see cref="IsVerified"/>; null for opaque ones.</summary>
    public string? Subject { get; }

    /// <summary>Whether this library knows that the token is genuine: it received it from Cognito itself. Only then may two tokens of one subject share credentials.</summary>
    public bool IsVerified { get; internal init; }

    /// <summary>The token itself. Keep it out of logs.</summary>
    public Secret Value { get; }

    /// <summary>Under what a broker keeps things of this login; worked out once.</summary>
    internal LoginKeys Keys => _keys ??= LoginKeys.Of(this, CredentialVariant.Default);

    /// <summary>The same for one variant of the login's credentials.</summary>
    internal LoginKeys KeysOf(CredentialVariant variant) => ReferenceEquals(variant, CredentialVariant.Default) ? Keys : LoginKeys.Of(this, variant);

    /// <summary>Who this is in the terms of a developer provider, whose tokens speak of the identity only; null for all others.</summary>
    internal CacheKey? Person { get; init; }

    /// <summary>The identity that the token itself stands for; null unless the identity pool made the token, for a developer login.</summary>
    internal IdentityId? IdentityId { get; init; }

    internal bool HasSameValue(LoginToken other) => string.Equals(Value.Reveal(), other.Value.Reveal(), StringComparison.Ordinal);

    /// <summary>The provider, never the token.</summary>
    public override string ToString() => $"LoginToken of {ProviderName}";
}
