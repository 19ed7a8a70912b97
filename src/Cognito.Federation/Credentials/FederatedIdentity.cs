namespace Cognito.Federation;

/// <summary>Whose credentials are wanted: somebody's login, or a guest. Cheap to make; keep it for as long as the person is there.</summary>
public sealed record FederatedIdentity
{
    private readonly CredentialFlow _flow = CredentialFlow.Enhanced;
    private readonly string? _roleArn;

    // What was worked out of this identity; no part of its value.
    private CredentialVariant? _variant;
    private KeptKeys? _keys;
    private Reading? _reading;

    private FederatedIdentity() { }

    internal ILoginTokenSource? Source { get; private init; }

    internal string? ProviderName { get; private init; }

    internal Secret? Token { get; private init; }

    internal string? GuestKey { get; private init; }

    /// <summary>Whether a genuine token stands in <see cref="Token"/>: a verifier of this library saw it.</summary>
    internal bool IsVerified { get; private init; }

    /// <summary>The flow by which the credentials come: <c>identity with { Flow = new ClassicFlow { … } }</c>. Default: <see cref="CredentialFlow.Enhanced"/>.</summary>
    public CredentialFlow Flow
    {
        get => _flow;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Flow));
            (_variant, _keys) = (null, null);
            _flow = value;
        }
    }

    /// <summary>The ARN of the role to play. In the enhanced flow one of those that the login may have (<c>CustomRoleArn</c>), and null, the default, lets the pool choose; <see cref="ClassicFlow"/> needs it.</summary>
    /// <exception cref="ArgumentException">It is no ARN.</exception>
    public string? RoleArn
    {
        get => _roleArn;
        init
        {
            if (value is not null && !RoleArns.IsArn(value))
                throw new ArgumentException($"Expected the ARN of a role, such as 'arn:aws:iam::123456789012:role/Writer', got '{Shortened.Of(value)}'.", nameof(RoleArn));
            (_variant, _keys) = (null, null);
            _roleArn = value;
        }
    }

    /// <exception cref="ArgumentException">The flow needs a role, and none is set.</exception>
    internal CredentialVariant Variant => _variant ??= CredentialVariant.Of(_flow, _roleArn);

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

    /// <summary>An ID token that an <see cref="ITokenVerifier"/> accepted. Tokens of one person that say the same then share credentials, so that a refreshed token needs no new ones.</summary>
    /// <param name="idToken">The token.</param>
    /// <param name="verified">What the verifier made of this very token.</param>
    /// <exception cref="ArgumentException">The verifier saw another token.</exception>
    public static FederatedIdentity FromUserPool(IdToken idToken, VerifiedIdToken verified)
    {
        ArgumentNullException.ThrowIfNull(verified);
        return verified.IsOf(idToken.Reveal())
            ? new() { Token = new Secret(idToken.Reveal()), IsVerified = true }
            : throw new ArgumentException("Expected the verdict on this token, got that on another one.", nameof(verified));
    }

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
            && Nullable.Equals(Token, other.Token) && IsVerified == other.IsVerified && string.Equals(GuestKey, other.GuestKey, StringComparison.Ordinal)
            && _flow.Equals(other._flow) && string.Equals(_roleArn, other._roleArn, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, ProviderName, Token, GuestKey, _flow, _roleArn);

    /// <summary>Under what things of this guest are kept.</summary>
    internal LoginKeys KeysOfGuest() => (_keys ??= new KeptKeys(null, LoginKeys.OfGuest(GuestKey!, Variant))).Keys;

    /// <summary>Under what things of this login are kept, while it has this token; worked out once for each.</summary>
    internal LoginKeys KeysOf(LoginToken token)
    {
        var variant = Variant;
        if (ReferenceEquals(variant, CredentialVariant.Default))
            return token.Keys;
        if (_keys is { } kept && ReferenceEquals(kept.Token, token))
            return kept.Keys;
        var keys = token.KeysOf(variant);
        _keys = new KeptKeys(token, keys);
        return keys;
    }

    /// <summary>What a reader made of the token; null when it has not read it.</summary>
    internal LoginToken? ReadingOf(LoginReader reader) => _reading is { } reading && ReferenceEquals(reading.Reader, reader) ? reading.Token : null;

    internal void Remember(LoginReader reader, LoginToken token) => _reading = new Reading(reader, token);

    private sealed record Reading(LoginReader Reader, LoginToken Token);

    private sealed record KeptKeys(LoginToken? Token, LoginKeys Keys);

    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append(GuestKey is not null ? "Guest" : ProviderName ?? Source?.ProviderName ?? "User pool");
        return true;
    }
}
