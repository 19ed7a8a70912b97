using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Cognito.Federation;

/// <summary>A token that passed every check, as a value: what both kinds have in common. Either a <see cref="VerifiedAccessToken"/> or a <see cref="VerifiedIdToken"/>.</summary>
/// <remarks>It prints nothing personal and does not keep the token, only its claims.</remarks>
public abstract record VerifiedToken : TokenVerdict
{
    private readonly TokenPayload _payload;
    // In a box, since a cached token is read by many threads, and the value itself is larger than what is written at once.
    private StrongBox<JsonElement>? _json;

    private protected VerifiedToken(TokenPayload payload, UserPoolId poolId, string clientId)
    {
        _payload = payload;
        PoolId = poolId;
        ClientId = clientId;
    }

    /// <summary>The user pool that issued it.</summary>
    public UserPoolId PoolId { get; }

    /// <summary>The app client that it was issued to: <c>client_id</c> of an access token, <c>aud</c> of an ID token.</summary>
    public string ClientId { get; }

    /// <summary>The issuer as the token names it (<c>iss</c>): one of the forms that the pool has.</summary>
    public string Issuer => Claims.Text("iss")!;

    /// <summary>Who it is about (<c>sub</c>): the one name of a person that never changes. For a token of an application without a user, the app client's id.</summary>
    public string Subject => Claims.Text("sub")!;

    /// <summary>The canonical user name: <c>username</c> of an access token, <c>cognito:username</c> of an ID token. Null for an application that signed in as itself.</summary>
    public abstract string? Username { get; }

    /// <summary>The groups that the user is in (<c>cognito:groups</c>).</summary>
    public IReadOnlyList<string> Groups => Claims.Texts("cognito:groups");

    /// <summary>When it was made (<c>iat</c>).</summary>
    public DateTimeOffset IssuedAt => Claims.Time("iat")!.Value;

    /// <summary>When it ends (<c>exp</c>).</summary>
    public DateTimeOffset ExpiresAt => Claims.Time("exp")!.Value;

    /// <summary>When the person signed in (<c>auth_time</c>): stays as it was through every refresh. Null when the token does not say.</summary>
    public DateTimeOffset? AuthenticatedAt => Claims.Time("auth_time");

    /// <summary>The token's own id (<c>jti</c>); null when it has none.</summary>
    public string? Id => Claims.Text("jti");

    /// <summary>What all tokens of one sign-in have in common (<c>origin_jti</c>); null where the app client's tokens cannot be revoked.</summary>
    public string? OriginId => Claims.Text("origin_jti");

    /// <summary>Any claim by its name, as JSON: custom attributes are texts, what a trigger added may be anything.</summary>
    /// <param name="name">Such as <c>custom:tenant</c>.</param>
    /// <returns>The claim; null when there is none.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public JsonElement? FindClaim(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var json = Volatile.Read(ref _json);
        if (json is null)
            Volatile.Write(ref _json, json = new StrongBox<JsonElement>(_payload.ToJson()));
        return json.Value.TryGetProperty(name, out var claim) ? claim : null;
    }

    internal JwtClaims Claims => _payload.Claims;

    /// <summary>Whether this is the verdict on a token.</summary>
    internal bool IsOf(string token) => CompactParts.TrySplit(token, out var parts, out _) && _payload.IsOf(parts.Payload);

    /// <summary>What <c>ToString</c> shows: nothing personal.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("PoolId = ").Append(PoolId).Append(", ClientId = ").Append(ClientId);
        return true;
    }
}
