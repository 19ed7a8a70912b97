using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Triggers;

/// <summary>How events are read and written: as Lambda hands them over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(NullIsFalseConverter)])]
[JsonSerializable(typeof(PreSignUpEvent))]
[JsonSerializable(typeof(PostConfirmationEvent))]
[JsonSerializable(typeof(PreAuthenticationEvent))]
[JsonSerializable(typeof(PostAuthenticationEvent))]
[JsonSerializable(typeof(DefineAuthChallengeEvent))]
[JsonSerializable(typeof(CreateAuthChallengeEvent))]
[JsonSerializable(typeof(VerifyAuthChallengeResponseEvent))]
[JsonSerializable(typeof(PreTokenGenerationEvent))]
[JsonSerializable(typeof(PreTokenGenerationV2Event))]
[JsonSerializable(typeof(PreTokenGenerationV3Event))]
[JsonSerializable(typeof(UserMigrationEvent))]
[JsonSerializable(typeof(CustomMessageEvent))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class TriggerJson : JsonSerializerContext;
