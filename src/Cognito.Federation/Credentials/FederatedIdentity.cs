namespace Cognito.Federation;

/// <summary>Whose credentials are wanted: somebody's login, or a guest. Cheap to make; keep it for as long as the person is there.</summary>
public sealed record FederatedIdentity
{
    // What was worked out of this identity; no part of its value.
    private LoginKeys? _guestKeys;
    private Reading? _reading;

    private FederatedIdentity() { }

    internal ILoginTokenSource? Source { get; private init; }

    internal string? ProviderName { get; private init; }

    internal Secret? Token { get; private init; }

    internal string? GuestKey { get; private init; }

    internal LoginKeys? GuestKeys => GuestKey is null ? null : _guestKeys ??= LoginKeys.OfGuest(GuestKey);

    /// <summary>A login that can renew itself, such as a <see cref="LiveSession"/>: its credentials keep renewing too.</summary>
    public static FederatedIdentity From(ILoginTokenSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new() { Source = source };
    }

    /// <summary>A token of a registered provider. Its credentials end when the token can no longer renew them.</summary>
    /// <param name="providerName">The name it was registered with (<c>Google</c>), or its <c>Logins</c> key (<c>accounts.google.com</c>).</param>
    /// <param name="token">The token that the provider gave the person.</param>
    /// <exception cref="ArgumentException">A value is empty, or the name is longer than a name can be.</exception>
    public static FederatedIdentity From(string providerName, string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(providerName);
        // What is longer may be the token in the wrong place, and must not get into a message.
        if (providerName.Length > LoginToken.MaximumProviderNameLength)
            throw new ArgumentException($"Expected the name of a provider, {LoginToken.MaximumProviderNameLength} characters at most; got {providerName.Length}.", nameof(providerName));
        return new() { ProviderName = providerName, Token = new Secret(token) };
    }

    /// <summary>An ID token of a registered user pool, found by the token's issuer: a token that arrived in a request becomes credentials in one line.</summary>
    public static FederatedIdentity FromUserPool(IdToken idToken) => new() { Token = new Secret(idToken.Reveal()) };

    /// <summary>A guest: somebody who has not signed in. The pool must allow guests.</summary>
    /// <param name="key">What tells this visitor from the others, such as an id in a protected cookie. The same key, the same guest identity; there is no default, because guests who share one share their data.</param>
    public static FederatedIdentity Guest(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return new() { GuestKey = key };
    }

    /// <summary>Whether both mean the same login.</summary>
    public bool Equals(FederatedIdentity? other) =>
        other is not null && ReferenceEquals(Source, other.Source) && string.Equals(ProviderName, other.ProviderName, StringComparison.Ordinal)
            && Nullable.Equals(Token, other.Token) && string.Equals(GuestKey, other.GuestKey, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, ProviderName, Token, GuestKey);

    /// <summary>What a reader made of the token; null when it has not read it.</summary>
    internal LoginToken? ReadingOf(LoginReader reader) => _reading is { } reading && ReferenceEquals(reading.Reader, reader) ? reading.Token : null;

    internal void Remember(LoginReader reader, LoginToken token) => _reading = new Reading(reader, token);

    private sealed record Reading(LoginReader Reader, LoginToken Token);

    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append(GuestKey is not null ? "Guest" : ProviderName ?? Source?.ProviderName ?? "User pool");
        return true;
    }
}
