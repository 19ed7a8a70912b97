namespace Cognito.Federation;

/// <summary>ID tokens of Google, under the <c>Logins</c> key <c>accounts.google.com</c>.</summary>
/// <remarks>Checked before a call is spent: issuer, audience, expiry. The signature is checked by the identity pool.</remarks>
public sealed class GoogleTokenProvider : ILoginTokenProvider
{
    private const string Issuer = "https://accounts.google.com";

    private readonly string[] _clientIds;
    private readonly TimeProvider _time;
    private readonly LoginJwt _checks = new("an ID token of Google");

    /// <summary>Makes the provider.</summary>
    /// <param name="options">The application's client ids.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">There is no client id, or an empty name.</exception>
    public GoogleTokenProvider(GoogleLoginOptions options, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(options.Name);
        Name = options.Name;
        _clientIds = ClientIdList.Of(options.ClientIds, "Google sign-in needs at least one OAuth client id of the application, such as '1234-abc.apps.googleusercontent.com'. Set GoogleLoginOptions.ClientIds.");
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string ProviderName => "accounts.google.com";

    /// <summary>The application's client ids.</summary>
    internal IReadOnlyList<string> ClientIds => _clientIds;

    /// <inheritdoc/>
    public ValueTask<LoginToken> ReadAsync(string token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        var jwt = _checks.Read(token);
        _checks.CheckIssuer(jwt, Issuer, ProviderName);
        // A phone's token is for the server's client, and names its own in azp: the pool may know the one or the other.
        _checks.CheckAudience(jwt, jwt.Text("azp") is { } party ? [.. jwt.Audiences, party] : jwt.Audiences, _clientIds);
        _checks.CheckExpiry(jwt, _time);
        return new(new LoginToken(ProviderName, token, jwt.ExpiresAt, Issuer, jwt.Subject));
    }
}
