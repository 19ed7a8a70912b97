using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>The sign-ins of one user pool that have not been forgotten, by refresh token and by event.</summary>
internal sealed class TokenGrants
{
    private const int RefreshTokenLength = 96;
    private const int SweepInterval = 256;

    /// <summary>How long a dead sign-in is remembered, so that its tokens are answered with why they are dead: longer than any access token lives.</summary>
    private static readonly TimeSpan Remembrance = TimeSpan.FromDays(2);

    private readonly ConcurrentDictionary<string, IssuedRefreshToken> _refreshTokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TokenGrant> _byEvent = new(StringComparer.Ordinal);
    private int _opened;

    /// <summary>Begins the grant of a sign-in that has just succeeded.</summary>
    public TokenGrant Open(string subject, string clientId, DateTimeOffset now, TimeSpan refreshValidity, string? deviceKey = null)
    {
        if (Interlocked.Increment(ref _opened) % SweepInterval == 0)
            Sweep(now - Remembrance);
        var grant = new TokenGrant(subject, clientId, now, now + refreshValidity, RandomText.Uuid(), RandomText.Uuid()) { DeviceKey = deviceKey };
        _byEvent[grant.EventId] = grant;
        return grant;
    }

    /// <summary>Makes a refresh token for a grant.</summary>
    public string AddRefreshToken(TokenGrant grant)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RefreshTokenLength));
        _refreshTokens[token] = new IssuedRefreshToken(grant);
        return token;
    }

    /// <summary>Finds what a refresh token stands for; null when this pool never issued it.</summary>
    public IssuedRefreshToken? FindRefreshToken(string token) => _refreshTokens.GetValueOrDefault(token);

    /// <summary>Finds the grant of an access or ID token; null when it is unknown or long over.</summary>
    public TokenGrant? FindByEvent(string eventId) => _byEvent.GetValueOrDefault(eventId);

    /// <summary>Ends every grant of a user.</summary>
    public void RevokeAll(string subject)
    {
        foreach (var grant in _byEvent.Values.Where(grant => grant.Subject == subject))
            grant.Revoke();
    }

    private void Sweep(DateTimeOffset before)
    {
        foreach (var (token, issued) in _refreshTokens.Where(pair => pair.Value.Grant.Expires < before))
            _refreshTokens.TryRemove(KeyValuePair.Create(token, issued));
        foreach (var (id, grant) in _byEvent.Where(pair => pair.Value.Expires < before))
            _byEvent.TryRemove(KeyValuePair.Create(id, grant));
    }
}
