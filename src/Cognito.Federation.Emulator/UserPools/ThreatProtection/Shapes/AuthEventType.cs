using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>An auth event on the wire.</summary>
internal sealed class AuthEventType
{
    public required string EventId { get; init; }

    public required string EventType { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset CreationDate { get; init; }

    public required string EventResponse { get; init; }

    public required EventRiskType EventRisk { get; init; }

    public required IReadOnlyList<ChallengeResponseType> ChallengeResponses { get; init; }

    public required EventContextDataType EventContextData { get; init; }

    public EventFeedbackType? EventFeedback { get; init; }

    public static AuthEventType Of(AuthEvent entry) => new()
    {
        EventId = entry.Id,
        EventType = entry.Kind.ToString(),
        CreationDate = entry.CreatedAt,
        EventResponse = entry.Response.ToString(),
        EventRisk = new()
        {
            RiskDecision = entry.Decision.ToString(),
            RiskLevel = entry.Level == RiskLevel.None ? null : entry.Level.ToString(),
            CompromisedCredentialsDetected = entry.IsCompromised,
        },
        ChallengeResponses = [.. entry.Challenges],
        EventContextData = new() { IpAddress = entry.IpAddress },
        EventFeedback = entry.Feedback,
    };
}
