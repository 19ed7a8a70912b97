using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the administrators' requests and answers are read and written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdminCreateUserRequest))]
[JsonSerializable(typeof(AdminCreateUserResponse))]
[JsonSerializable(typeof(AdminSetUserPasswordRequest))]
[JsonSerializable(typeof(AdminSetUserPasswordResponse))]
[JsonSerializable(typeof(AdminGetUserRequest))]
[JsonSerializable(typeof(AdminGetUserResponse))]
[JsonSerializable(typeof(AdminConfirmSignUpRequest))]
[JsonSerializable(typeof(AdminConfirmSignUpResponse))]
internal sealed partial class AdministrationJson : JsonSerializerContext;
