using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the profile requests and answers are read and written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetUserRequest))]
[JsonSerializable(typeof(GetUserResponse))]
[JsonSerializable(typeof(UpdateUserAttributesRequest))]
[JsonSerializable(typeof(UpdateUserAttributesResponse))]
[JsonSerializable(typeof(DeleteUserAttributesRequest))]
[JsonSerializable(typeof(DeleteUserAttributesResponse))]
[JsonSerializable(typeof(GetUserAttributeVerificationCodeRequest))]
[JsonSerializable(typeof(GetUserAttributeVerificationCodeResponse))]
[JsonSerializable(typeof(VerifyUserAttributeRequest))]
[JsonSerializable(typeof(VerifyUserAttributeResponse))]
[JsonSerializable(typeof(DeleteUserRequest))]
[JsonSerializable(typeof(DeleteUserResponse))]
internal sealed partial class ProfileJson : JsonSerializerContext;
