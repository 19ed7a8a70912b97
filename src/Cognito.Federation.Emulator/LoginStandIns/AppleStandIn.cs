namespace Cognito.Federation.Emulator;

/// <summary>Stands in for Sign in with Apple: makes the identity tokens that an identity pool of this emulator accepts under <c>appleid.apple.com</c>.</summary>
/// <remarks>Signed with a key of this emulator's own; real Apple knows nothing of them. Thread-safe.</remarks>
public sealed class AppleStandIn
{
    private readonly OpenIdIssuer _issuer;
    private readonly Func<IEnumerable<string>> _trustedClients;

    internal AppleStandIn(OpenIdIssuer issuer, Func<IEnumerable<string>> trustedClients)
    {
        _issuer = issuer;
        _trustedClients = trustedClients;
    }

    /// <summary>Makes an identity token for an Apple account, as if its owner had just signed in.</summary>
    /// <param name="subject">The account's id for the team that owns the app, the <c>sub</c> claim. The same one gives the same identity id.</param>
    /// <param name="clientId">The services id or bundle id, the <c>aud</c> claim. Default: the one that the emulator's identity pools trust. Give another one for a token that must be refused.</param>
    /// <param name="lifetime">How long from now, by the emulator's clock, the token is valid. Default: 10 minutes. Zero or less makes an expired one.</param>
    /// <param name="email">The <c>email</c> claim, which Apple puts into the token if the person agrees. Default: none.</param>
    /// <exception cref="InvalidOperationException">No client id was given, and the identity pools trust none or several.</exception>
    public string CreateIdToken(string subject, string? clientId = null, TimeSpan? lifetime = null, string? email = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        return _issuer.Write(subject, clientId ?? TrustedAudience.TheOnlyOne("Apple client id", _trustedClients(), nameof(clientId)), lifetime ?? TimeSpan.FromMinutes(10), OpenIdIssuer.Mail(email));
    }
}
