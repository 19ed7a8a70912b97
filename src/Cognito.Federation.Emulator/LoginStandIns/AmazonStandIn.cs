namespace Cognito.Federation.Emulator;

/// <summary>Stands in for Login with Amazon: makes the access tokens that an identity pool of this emulator accepts under <c>www.amazon.com</c>.</summary>
/// <remarks>The tokens are opaque; only this emulator can tell whose they are. Thread-safe.</remarks>
public sealed class AmazonStandIn
{
    private readonly OpaqueTokens _tokens;
    private readonly Func<IEnumerable<string>> _trustedClients;

    internal AmazonStandIn(EmulatorClock clock, Func<IEnumerable<string>> trustedClients)
    {
        _tokens = new OpaqueTokens(clock, "Atza|");
        _trustedClients = trustedClients;
    }

    /// <summary>Makes an access token for an Amazon customer, as if that person had just logged in.</summary>
    /// <param name="userId">The customer's id, such as <c>amzn1.account.K2LI23KL2LK2</c>. The same one gives the same identity id.</param>
    /// <param name="clientId">The client that the token is for. Default: the one Amazon client id that the emulator's identity pools trust. Give another one for a token that must be refused.</param>
    /// <param name="lifetime">How long from now, by the emulator's clock, the token is valid. Default: 1 hour. Zero or less makes an expired one.</param>
    /// <exception cref="InvalidOperationException">No client id was given, and the identity pools trust none or several.</exception>
    public string CreateAccessToken(string userId, string? clientId = null, TimeSpan? lifetime = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return _tokens.Issue(userId, clientId ?? TrustedAudience.TheOnlyOne("Amazon client id", _trustedClients(), nameof(clientId)), lifetime ?? TimeSpan.FromHours(1));
    }

    internal OpaqueToken? Find(string token) => _tokens.Find(token);
}
