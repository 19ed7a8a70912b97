namespace Cognito.Federation;

/// <summary>Classic access tokens of Facebook, under the <c>Logins</c> key <c>graph.facebook.com</c>.</summary>
/// <remarks>
/// They are opaque: whose they are and when they end only Facebook knows, so each is its own login, and the identity pool does the checking.
/// Facebook Limited Login (what iOS gives without consent to tracking) is a JWT of another kind, which identity pools do not take under this key; it is refused here with the ways out.
/// </remarks>
public sealed class FacebookTokenProvider : ILoginTokenProvider
{
    /// <summary>Makes the provider.</summary>
    /// <param name="options">Its name; null for <c>Facebook</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public FacebookTokenProvider(FacebookLoginOptions? options = null)
    {
        options ??= new FacebookLoginOptions();
        ArgumentException.ThrowIfNullOrEmpty(options.Name, nameof(options));
        Name = options.Name;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string ProviderName => "graph.facebook.com";

    /// <inheritdoc/>
    public ValueTask<LoginToken> ReadAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        if (UnverifiedJwt.TryRead(token, out _, out _))
        {
            throw new ReauthenticationRequiredException(CognitoErrorCode.InvalidLoginToken,
                "Expected a classic access token of Facebook, got a JWT: the token of Facebook Limited Login, which identity pools do not accept for graph.facebook.com. "
                + "Ways out: ask for consent to tracking, so that Facebook gives the classic token; let people sign in with Facebook through a user pool; "
                + "or add Facebook's OpenID Connect issuer to IAM and to the identity pool, and register it with AddTokenProvider.");
        }
        return new(new LoginToken(ProviderName, token));
    }
}
