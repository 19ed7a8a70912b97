using System.Text.Json.Serialization;

namespace Cognito.Federation;

/// <summary>How a session is kept.</summary>
internal sealed class SessionDocument
{
    private static readonly KeptForm<SessionDocument> Form = new("session", 1, SessionDocumentJson.Default.SessionDocument);

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
        Version = Form.Version,
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
        var document = Form.Read(json);
        Form.Check(document.Version);
        return new UserSession
        {
            Subject = Form.Required(document.Subject, "subject"),
            Username = Form.Required(document.Username, "username"),
            IdToken = new IdToken(Form.Required(document.IdToken, "idToken")),
            AccessToken = new AccessToken(Form.Required(document.AccessToken, "accessToken")),
            RefreshToken = string.IsNullOrEmpty(document.RefreshToken) ? null : new RefreshToken(document.RefreshToken),
            IdTokenExpiresAt = Form.Required(document.IdTokenExpiresAt, "idTokenExpiresAt"),
            AccessTokenExpiresAt = Form.Required(document.AccessTokenExpiresAt, "accessTokenExpiresAt"),
            DeviceKey = document.DeviceKey,
            IsKept = true,
        };
    }
}

/// <summary>Writes and reads kept sessions.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SessionDocument))]
internal sealed partial class SessionDocumentJson : JsonSerializerContext;
