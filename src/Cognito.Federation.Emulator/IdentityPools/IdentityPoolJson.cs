using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the requests and answers of the identity pool service are read and written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateIdentityPoolRequest))]
[JsonSerializable(typeof(IdentityPoolDescription))]
[JsonSerializable(typeof(IdentityPoolIdRequest))]
[JsonSerializable(typeof(ListIdentityPoolsRequest))]
[JsonSerializable(typeof(ListIdentityPoolsResponse))]
[JsonSerializable(typeof(SetIdentityPoolRolesRequest))]
[JsonSerializable(typeof(GetIdentityPoolRolesResponse))]
[JsonSerializable(typeof(GetIdRequest))]
[JsonSerializable(typeof(GetIdResponse))]
[JsonSerializable(typeof(GetCredentialsForIdentityRequest))]
[JsonSerializable(typeof(GetCredentialsForIdentityResponse))]
[JsonSerializable(typeof(GetOpenIdTokenRequest))]
[JsonSerializable(typeof(OpenIdTokenResponse))]
[JsonSerializable(typeof(NothingMore))]
internal sealed partial class IdentityPoolJson : JsonSerializerContext;
