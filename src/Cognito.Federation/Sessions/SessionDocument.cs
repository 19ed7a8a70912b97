using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation;

/// <summary>How a session is kept.</summary>
internal sealed class SessionDocument
{
    private const int CurrentVersion = 1;

    public required int Version { get; init; }

    public string? Subject { get; init; }

    public string? Username { get; init; }

    public string? IdToken { get; init; }

    public string? AccessToken { get; init; }

    public string? RefreshToken { get; init; }

    public DateTimeOffset? IdTokenExpiresAt { get; init; }

    public DateTimeOffset? AccessTokenExpiresAt { get; init; }

    public string? DeviceKey { get; init; }

    public static SessionDocument Of(UserSession session) => new()
    {
        Version = CurrentVersion,
        Subject = session.Subject,
        Username = session.Username,
        IdToken = session.IdToken.Reveal(),
        AccessToken = session.AccessToken.Reveal(),
        RefreshToken = session.RefreshToken?.Reveal(),
        IdTokenExpiresAt = session.IdTokenExpiresAt,
        AccessTokenExpiresAt = session.AccessTokenExpiresAt,
        DeviceKey = session.DeviceKey,
    };

    public static UserSession Read(string json)
    {
        SessionDocument? document;
        try
        {
            document = JsonSerializer.Deserialize(json, SessionDocumentJson.Default.SessionDocument);
        }
        catch (JsonException e)
        {
            // The parser's message may quote the text; its position does not.
            throw new FormatException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The text is not a kept session: not the JSON that was expected, at line {e.LineNumber + 1 ?? 1}, byte {e.BytePositionInLine ?? 0}."));
        }
        if (document is null)
            throw new FormatException("The text is not a kept session: expected a JSON object, got null.");
        if (document.Version != CurrentVersion)
            throw new FormatException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The session was kept in another form: expected version {CurrentVersion}, got {document.Version}. A later version of this library wrote it."));
        return new UserSession
        {
            Subject = Required(document.Subject, "subject"),
            Username = Required(document.Username, "username"),
            IdToken = new IdToken(Required(document.IdToken, "idToken")),
            AccessToken = new AccessToken(Required(document.AccessToken, "accessToken")),
            RefreshToken = string.IsNullOrEmpty(document.RefreshToken) ? null : new RefreshToken(document.RefreshToken),
            IdTokenExpiresAt = document.IdTokenExpiresAt ?? throw Missing("idTokenExpiresAt"),
            AccessTokenExpiresAt = document.AccessTokenExpiresAt ?? throw Missing("accessTokenExpiresAt"),
            DeviceKey = document.DeviceKey,
            IsKept = true,
        };
    }

    private static string Required(string? value, string member) => string.IsNullOrEmpty(value) ? throw Missing(member) : value;

    private static FormatException Missing(string member) => new($"The text is not a kept session: expected a member '{member}', got none.");
}

/// <summary>Writes and reads kept sessions.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SessionDocument))]
internal sealed partial class SessionDocumentJson : JsonSerializerContext;
