using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the profile requests and answers are read and written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetUserRequest))]
[JsonSerializable(typeof(GetUserResponse))]
internal sealed partial class ProfileJson : JsonSerializerContext;
