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
[JsonSerializable(typeof(AdminEnableUserRequest))]
[JsonSerializable(typeof(AdminEnableUserResponse))]
[JsonSerializable(typeof(AdminDisableUserRequest))]
[JsonSerializable(typeof(AdminDisableUserResponse))]
[JsonSerializable(typeof(AdminUserGlobalSignOutRequest))]
[JsonSerializable(typeof(AdminUserGlobalSignOutResponse))]
[JsonSerializable(typeof(AdminDeleteUserRequest))]
[JsonSerializable(typeof(AdminResetUserPasswordRequest))]
[JsonSerializable(typeof(AdminResetUserPasswordResponse))]
[JsonSerializable(typeof(AdminUpdateUserAttributesRequest))]
[JsonSerializable(typeof(AdminUpdateUserAttributesResponse))]
[JsonSerializable(typeof(AdminDeleteUserAttributesRequest))]
[JsonSerializable(typeof(AdminDeleteUserAttributesResponse))]
[JsonSerializable(typeof(ListUsersRequest))]
[JsonSerializable(typeof(ListUsersResponse))]
[JsonSerializable(typeof(NoResponse))]
internal sealed partial class AdministrationJson : JsonSerializerContext;
