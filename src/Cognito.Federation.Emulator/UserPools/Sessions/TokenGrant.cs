namespace Cognito.Federation.Emulator;

/// <summary>One sign-in of one user at one client: what its ID, access and refresh tokens have in common until it ends.</summary>
internal sealed class TokenGrant(string subject, string clientId, DateTimeOffset signedInAt, DateTimeOffset expires, string eventId, string originId)
{
    private volatile bool _revoked;

    /// <summary>The user's <c>sub</c>: a user who was deleted and made anew under the same name is another one.</summary>
    public string Subject { get; } = subject;

    public string ClientId { get; } = clientId;

    /// <summary>The <c>auth_time</c> of every token, refreshed ones included.</summary>
    public DateTimeOffset SignedInAt { get; } = signedInAt;

    /// <summary>When its refresh tokens die, rotated ones included.</summary>
    public DateTimeOffset Expires { get; } = expires;

    /// <summary>The <c>event_id</c> by which an access token finds its grant.</summary>
    public string EventId { get; } = eventId;

    /// <summary>The <c>origin_jti</c>.</summary>
    public string OriginId { get; } = originId;

    /// <summary>The device that it belongs to, where the pool tracks devices: only with it can the tokens be refreshed.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>Whether it was ended by RevokeToken or a sign-out.</summary>
    public bool IsRevoked => _revoked;

    public void Revoke() => _revoked = true;
}
