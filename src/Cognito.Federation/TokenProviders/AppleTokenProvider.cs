namespace Cognito.Federation;

/// <summary>Identity tokens of Sign in with Apple, under the <c>Logins</c> key <c>appleid.apple.com</c>.</summary>
/// <remarks>Checked before a call is spent: issuer, audience, expiry. The signature is checked by the identity pool. Apple's tokens can end after minutes; the credentials that they were exchanged for live on.</remarks>
public sealed class AppleTokenProvider : ILoginTokenProvider
{
    private const string Issuer = "https://appleid.apple.com";

    private readonly string[] _clientIds;
    private readonly TimeProvider _time;
    private readonly LoginJwt _checks = new("an identity token of Apple");

    /// <summary>Makes the provider.</summary>
    /// <param name="options">The application's client ids.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">There is no client id, or an empty name.</exception>
    public AppleTokenProvider(AppleLoginOptions options, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(options.Name);
        Name = options.Name;
        _clientIds = ClientIdList.Of(options.ClientIds, "Sign in with Apple needs the bundle id or services id of the application, such as 'com.example.app'. Set AppleLoginOptions.ClientIds.");
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string ProviderName => "appleid.apple.com";

    /// <inheritdoc/>
    public ValueTask<LoginToken> ReadAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        var jwt = _checks.Read(token);
        _checks.CheckIssuer(jwt, Issuer);
        _checks.CheckAudience(jwt, jwt.Audiences, _clientIds);
        _checks.CheckExpiry(jwt, _time);
        return new(new LoginToken(ProviderName, token, jwt.ExpiresAt, Issuer, jwt.Subject));
    }
}
