namespace Cognito.Federation;

/// <summary>Access tokens of Login with Amazon, under the <c>Logins</c> key <c>www.amazon.com</c>.</summary>
/// <remarks>They are opaque and live an hour: whose they are only Amazon knows, so each is its own login, and the identity pool does the checking.</remarks>
public sealed class AmazonTokenProvider : ILoginTokenProvider
{
    private const string Prefix = "Atza|";
    private const string RefreshPrefix = "Atzr|";
    private const int MaximumLength = 2048;

    private readonly LoginCheck _check = new($"an access token of Login with Amazon, which begins with '{Prefix}'");

    /// <summary>Makes the provider.</summary>
    /// <param name="options">Its name; null for <c>Amazon</c>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public AmazonTokenProvider(AmazonLoginOptions? options = null)
    {
        options ??= new AmazonLoginOptions();
        ArgumentException.ThrowIfNullOrEmpty(options.Name, nameof(options));
        Name = options.Name;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string ProviderName => "www.amazon.com";

    /// <inheritdoc/>
    public ValueTask<LoginToken> ReadAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        if (UnverifiedJwt.TryRead(token, out _, out _))
            throw _check.Refused("a JWT: Amazon's ID token, or another provider's. Identity pools take Amazon's access token.");
        if (token.StartsWith(RefreshPrefix, StringComparison.Ordinal))
            throw _check.Refused("a refresh token, which should not leave the server that holds it. Identity pools take the access token.");
        if (!token.StartsWith(Prefix, StringComparison.Ordinal))
            throw _check.Refused("a token that begins otherwise.");
        if (token.Length > MaximumLength)
            throw _check.Refused($"one of {token.Length} characters; Amazon's have {MaximumLength} at most.");
        return new(new LoginToken(ProviderName, token));
    }
}
