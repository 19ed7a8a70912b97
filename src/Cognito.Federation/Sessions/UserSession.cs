using System.Text;
using System.Text.Json;

namespace Cognito.Federation;

/// <summary>The tokens of one signed-in user, as one immutable value.</summary>
public sealed record UserSession
{
    internal UserSession() { }

    /// <summary>The user's <c>sub</c>: the one id that never changes. Key your own data by it.</summary>
    public required string Subject { get; init; }

    /// <summary>The canonical user name, also when the person signed in by an alias.</summary>
    public required string Username { get; init; }

    /// <summary>Says who signed in.</summary>
    public required IdToken IdToken { get; init; }

    /// <summary>Goes along with the user's calls.</summary>
    public required AccessToken AccessToken { get; init; }

    /// <summary>Renews the session; null when the session cannot be renewed.</summary>
    public RefreshToken? RefreshToken { get; init; }

    /// <summary>When <see cref="IdToken"/> ends, by the server's clock.</summary>
    public required DateTimeOffset IdTokenExpiresAt { get; init; }

    /// <summary>When <see cref="AccessToken"/> ends, by the server's clock. Set apart from the ID token's in the app client.</summary>
    public required DateTimeOffset AccessTokenExpiresAt { get; init; }

    /// <summary>The device that the refresh token belongs to, in pools that remember devices; null otherwise.</summary>
    public string? DeviceKey { get; init; }

    // The ID token, if it came straight from Cognito over a trusted connection. Kept by itself, so that a copy with another token is not taken for genuine.
    internal IdToken? GenuineIdToken { get; init; }

    internal bool IsFromCognito => GenuineIdToken is { } genuine && genuine == IdToken;

    // What a store gave is there already; saving it again could overwrite what another process has refreshed since.
    internal bool IsKept { get; init; }

    /// <summary>Writes the session, tokens included, for <see cref="ISessionStore"/> and the like. Keep the text as carefully as a password.</summary>
    public string ToJson() => JsonSerializer.Serialize(SessionDocument.Of(this), SessionDocumentJson.Default.SessionDocument);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else, or was written by a later version of this library; the message never shows the text.</exception>
    public static UserSession FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return SessionDocument.Read(json);
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Subject = ").Append(Subject)
            .Append(", AccessTokenExpiresAt = ").AppendFormat(System.Globalization.CultureInfo.InvariantCulture, "{0:O}", AccessTokenExpiresAt)
            .Append(", RefreshToken = ").Append(RefreshToken is null ? "none" : "[redacted]");
        return true;
    }
}
