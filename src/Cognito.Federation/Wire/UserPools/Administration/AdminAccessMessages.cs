using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>A request about a user that a Lambda trigger of the pool may see.</summary>
internal sealed class TriggeringUserCall : UserCall
{
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }
}

internal sealed class AdminSetUserPasswordCall : UserCall
{
    public required string Password { get; init; }

    public required bool Permanent { get; init; }
}

internal sealed class AdminSetUserMFAPreferenceCall : UserCall
{
    public AdminMfaSetting? SMSMfaSettings { get; init; }

    public AdminMfaSetting? SoftwareTokenMfaSettings { get; init; }

    public AdminMfaSetting? EmailMfaSettings { get; init; }
}

internal sealed class AdminMfaSetting
{
    public required bool Enabled { get; init; }

    public required bool PreferredMfa { get; init; }
}

internal sealed class AdminListUserAuthEventsCall : UserCall
{
    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }
}

internal sealed class AdminListUserAuthEventsReply
{
    public IReadOnlyList<AuthEventEntry>? AuthEvents { get; init; }

    public string? NextToken { get; init; }
}

internal sealed class AuthEventEntry
{
    public string? EventId { get; init; }

    public string? EventType { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset? CreationDate { get; init; }

    public string? EventResponse { get; init; }

    public AuthEventRiskEntry? EventRisk { get; init; }

    public IReadOnlyList<AuthEventChallengeEntry>? ChallengeResponses { get; init; }

    public AuthEventPlaceEntry? EventContextData { get; init; }

    public AuthEventFeedbackEntry? EventFeedback { get; init; }
}

internal sealed class AuthEventRiskEntry
{
    public string? RiskDecision { get; init; }

    public string? RiskLevel { get; init; }

    public bool? CompromisedCredentialsDetected { get; init; }
}

internal sealed class AuthEventChallengeEntry
{
    public string? ChallengeName { get; init; }

    public string? ChallengeResponse { get; init; }
}

internal sealed class AuthEventPlaceEntry
{
    public string? IpAddress { get; init; }

    public string? DeviceName { get; init; }

    public string? City { get; init; }

    public string? Country { get; init; }
}

internal sealed class AuthEventFeedbackEntry
{
    public string? FeedbackValue { get; init; }

    public string? Provider { get; init; }
}

internal sealed class AdminUpdateAuthEventFeedbackCall : UserCall
{
    public required string EventId { get; init; }

    public required string FeedbackValue { get; init; }
}
