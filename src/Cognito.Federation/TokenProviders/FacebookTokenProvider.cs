namespace Cognito.Federation;

/// <summary>Tokens of Facebook, told apart by what they are: classic access tokens under the <c>Logins</c> key <c>graph.facebook.com</c>, the JWTs of Limited Login under the issuer that they name.</summary>
/// <remarks>
/// Classic tokens are opaque: whose they are and when they end only Facebook knows, so each is its own login, and the identity pool does the checking.
/// Limited Login is what iOS gives without consent to tracking. Identity pools take its tokens from an OpenID Connect provider of IAM only; issuer, audience and expiry are checked here before a call is spent.
/// Neither can be renewed without the person. Credentials live on; when they end, the failure's code is <see cref="CognitoErrorCode.InteractionRequired"/>.
/// </remarks>
public sealed class FacebookTokenProvider : ILoginTokenProvider, IProviderOfSeveralKeys
{
    private readonly string? _appId;
    private readonly string[] _issuers;
    private readonly TimeProvider _time;
    private readonly LoginJwt _limited;

    /// <summary>Makes the provider.</summary>
    /// <param name="options">Its name, and what Limited Login needs; null for <c>Facebook</c> and classic tokens alone.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">The name is empty, the app id is blank, or an issuer is no https URL.</exception>
    public FacebookTokenProvider(FacebookLoginOptions? options = null, TimeProvider? timeProvider = null)
    {
        options ??= new FacebookLoginOptions();
        ArgumentException.ThrowIfNullOrEmpty(options.Name, nameof(options));
        if (options.AppId is not null && string.IsNullOrWhiteSpace(options.AppId))
            throw new ArgumentException("Expected the app's id at Facebook, or null; got a blank text. Set FacebookLoginOptions.AppId.", nameof(options));
        if (options.LimitedLoginIssuers.FirstOrDefault(static issuer => IssuerName.Of(issuer) is null or { Length: > LoginToken.MaximumProviderNameLength }) is { } wrong)
            throw new ArgumentException($"Expected issuers such as 'https://www.facebook.com', got '{Shortened.Of(wrong)}'. Change FacebookLoginOptions.LimitedLoginIssuers.", nameof(options));
        Name = options.Name;
        _appId = options.AppId;
        _issuers = [.. options.LimitedLoginIssuers];
        MoreProviderNames = _appId is null ? [] : [.. _issuers.Select(static issuer => IssuerName.Of(issuer)!)];
        _time = timeProvider ?? TimeProvider.System;
        _limited = new LoginJwt("a token of Facebook, classic or of Limited Login");
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The <c>Logins</c> key of classic tokens.</summary>
    public string ProviderName => "graph.facebook.com";

    internal IReadOnlyList<string> MoreProviderNames { get; }

    IReadOnlyList<string> IProviderOfSeveralKeys.MoreProviderNames => MoreProviderNames;

    /// <inheritdoc/>
    public ValueTask<LoginToken> ReadAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        if (!UnverifiedJwt.TryRead(token, out var jwt, out _))
            return new(new LoginToken(ProviderName, token));
        if (_appId is null)
        {
            throw new ReauthenticationRequiredException(CognitoErrorCode.InvalidLoginToken,
                "Expected a classic access token of Facebook, got a JWT: the token of Facebook Limited Login, which identity pools do not accept for graph.facebook.com. "
                + "Ways out: ask for consent to tracking, so that Facebook gives the classic token; let people sign in with Facebook through a user pool; "
                + "or add Facebook's issuer to IAM and to the identity pool as an OpenID Connect provider, and set FacebookLoginOptions.AppId.");
        }
        _limited.CheckIssuer(jwt, _issuers);
        _limited.CheckParty(jwt, [_appId]);
        _limited.CheckExpiry(jwt, _time);
        return new(new LoginToken(IssuerName.Of(jwt.Issuer)!, token, jwt.ExpiresAt, jwt.Issuer, jwt.Subject));
    }

    string? IProviderOfSeveralKeys.ProviderNameOf(UnverifiedJwt jwt) => _appId is not null && _issuers.Contains(jwt.Issuer) ? IssuerName.Of(jwt.Issuer) : null;
}
