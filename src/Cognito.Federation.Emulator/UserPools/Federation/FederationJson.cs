using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the requests and answers about external sign-ins are read and written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdminLinkProviderForUserRequest))]
[JsonSerializable(typeof(AdminLinkProviderForUserResponse))]
[JsonSerializable(typeof(AdminDisableProviderForUserRequest))]
[JsonSerializable(typeof(AdminDisableProviderForUserResponse))]
internal sealed partial class FederationJson : JsonSerializerContext;
