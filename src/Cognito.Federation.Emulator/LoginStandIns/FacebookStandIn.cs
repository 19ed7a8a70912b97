namespace Cognito.Federation.Emulator;

/// <summary>Stands in for Facebook Login: makes the access tokens that an identity pool of this emulator accepts under <c>graph.facebook.com</c>.</summary>
/// <remarks>The tokens are opaque; only this emulator can tell whose they are. Thread-safe.</remarks>
public sealed class FacebookStandIn
{
    private readonly OpaqueTokens _tokens;
    private readonly Func<IEnumerable<string>> _trustedApps;

    internal FacebookStandIn(EmulatorClock clock, Func<IEnumerable<string>> trustedApps)
    {
        _tokens = new OpaqueTokens(clock, "EAA");
        _trustedApps = trustedApps;
    }

    /// <summary>Makes an access token for a Facebook user, as if that person had just logged in.</summary>
    /// <param name="userId">The user's id. The same one gives the same identity id.</param>
    /// <param name="appId">The app that the token is for. Default: the one Facebook app id that the emulator's identity pools trust. Give another one for a token that must be refused.</param>
    /// <param name="lifetime">How long from now, by the emulator's clock, the token is valid. Default: 2 hours. Zero or less makes an expired one.</param>
    /// <exception cref="InvalidOperationException">No app id was given, and the identity pools trust none or several.</exception>
    public string CreateAccessToken(string userId, string? appId = null, TimeSpan? lifetime = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return _tokens.Issue(userId, appId ?? TrustedAudience.TheOnlyOne("Facebook app id", _trustedApps(), nameof(appId)), lifetime ?? TimeSpan.FromHours(2));
    }

    internal OpaqueToken? Find(string token) => _tokens.Find(token);
}
