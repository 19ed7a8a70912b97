namespace Cognito.Federation.Emulator;

/// <summary>Stands in for Google's sign-in: makes the ID tokens that an identity pool of this emulator accepts under <c>accounts.google.com</c>.</summary>
/// <remarks>Signed with a key of this emulator's own; real Google knows nothing of them. Thread-safe.</remarks>
public sealed class GoogleStandIn
{
    private readonly OpenIdIssuer _issuer;
    private readonly Func<IEnumerable<string>> _trustedClients;

    internal GoogleStandIn(OpenIdIssuer issuer, Func<IEnumerable<string>> trustedClients)
    {
        _issuer = issuer;
        _trustedClients = trustedClients;
    }

    /// <summary>Makes an ID token for a Google account, as if its owner had just signed in.</summary>
    /// <param name="subject">The account's id, the <c>sub</c> claim. The same one gives the same identity id.</param>
    /// <param name="clientId">The <c>aud</c> claim. Default: the one Google client id that the emulator's identity pools trust. Give another one for a token that must be refused.</param>
    /// <param name="lifetime">How long from now, by the emulator's clock, the token is valid. Default: 1 hour. Zero or less makes an expired one.</param>
    /// <param name="email">The <c>email</c> claim. Default: none.</param>
    /// <exception cref="InvalidOperationException">No client id was given, and the identity pools trust none or several.</exception>
    public string CreateIdToken(string subject, string? clientId = null, TimeSpan? lifetime = null, string? email = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        var audience = clientId ?? TrustedAudience.TheOnlyOne("Google client id", _trustedClients(), nameof(clientId));
        return _issuer.Write(subject, audience, lifetime ?? TimeSpan.FromHours(1), new Dictionary<string, string>(OpenIdIssuer.Mail(email)) { ["azp"] = audience });
    }
}
