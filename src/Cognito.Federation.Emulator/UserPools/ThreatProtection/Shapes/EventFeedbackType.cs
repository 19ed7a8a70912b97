using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>What somebody said about an auth event.</summary>
internal sealed class EventFeedbackType
{
    public required string FeedbackValue { get; init; }

    public required string Provider { get; init; }

    [JsonConverter(typeof(EpochSecondsConverter))]
    public DateTimeOffset FeedbackDate { get; init; }
}
