using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetIdRequest))]
[JsonSerializable(typeof(GetIdResponse))]
[JsonSerializable(typeof(GetCredentialsForIdentityRequest))]
[JsonSerializable(typeof(GetCredentialsForIdentityResponse))]
[JsonSerializable(typeof(GetOpenIdTokenRequest))]
[JsonSerializable(typeof(OpenIdTokenResponse))]
[JsonSerializable(typeof(UnlinkIdentityRequest))]
[JsonSerializable(typeof(DeveloperTokenRequest))]
[JsonSerializable(typeof(LookupDeveloperIdentityRequest))]
[JsonSerializable(typeof(LookupDeveloperIdentityResponse))]
[JsonSerializable(typeof(MergeDeveloperIdentitiesRequest))]
[JsonSerializable(typeof(MergeDeveloperIdentitiesResponse))]
[JsonSerializable(typeof(UnlinkDeveloperIdentityRequest))]
[JsonSerializable(typeof(NoReply))]
internal sealed partial class IdentityPoolJson : JsonSerializerContext;
