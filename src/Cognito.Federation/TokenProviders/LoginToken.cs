namespace Cognito.Federation;

/// <summary>One login token of one person, as the identity pool wants it. Immutable; prints nothing of the token.</summary>
public sealed class LoginToken
{
    /// <summary>Describes a token.</summary>
    /// <param name="providerName">The <c>Logins</c> key, such as <c>accounts.google.com</c>.</param>
    /// <param name="value">The token itself; 50,000 characters at most.</param>
    /// <param name="expiresAt">When it ends; null when nobody knows.</param>
    /// <param name="issuer">Who made it; null for opaque tokens.</param>
    /// <param name="subject">Whom it speaks of; null for opaque tokens.</param>
    public LoginToken(string providerName, string value, DateTimeOffset? expiresAt = null, string? issuer = null, string? subject = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(providerName);
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

    /// <summary>The provider, never the token.</summary>
    public override string ToString() => $"LoginToken of {ProviderName}";
}
