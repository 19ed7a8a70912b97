using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the requests and answers about auth events are read and written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdminListUserAuthEventsRequest))]
[JsonSerializable(typeof(AdminListUserAuthEventsResponse))]
[JsonSerializable(typeof(AdminUpdateAuthEventFeedbackRequest))]
[JsonSerializable(typeof(AdminUpdateAuthEventFeedbackResponse))]
[JsonSerializable(typeof(UpdateAuthEventFeedbackRequest))]
[JsonSerializable(typeof(UpdateAuthEventFeedbackResponse))]
internal sealed partial class ThreatProtectionJson : JsonSerializerContext;
