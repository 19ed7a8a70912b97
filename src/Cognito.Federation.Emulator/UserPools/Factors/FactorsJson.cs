using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>How the requests and answers about factors are read and written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AssociateSoftwareTokenRequest))]
[JsonSerializable(typeof(AssociateSoftwareTokenResponse))]
[JsonSerializable(typeof(VerifySoftwareTokenRequest))]
[JsonSerializable(typeof(VerifySoftwareTokenResponse))]
[JsonSerializable(typeof(SetUserMFAPreferenceRequest))]
[JsonSerializable(typeof(SetUserMFAPreferenceResponse))]
[JsonSerializable(typeof(AdminSetUserMFAPreferenceRequest))]
[JsonSerializable(typeof(AdminSetUserMFAPreferenceResponse))]
[JsonSerializable(typeof(GetUserAuthFactorsRequest))]
[JsonSerializable(typeof(AdminGetUserAuthFactorsRequest))]
[JsonSerializable(typeof(UserAuthFactors))]
[JsonSerializable(typeof(SetUserPoolMfaConfigRequest))]
[JsonSerializable(typeof(GetUserPoolMfaConfigRequest))]
[JsonSerializable(typeof(UserPoolMfaConfig))]
[JsonSerializable(typeof(StartWebAuthnRegistrationRequest))]
[JsonSerializable(typeof(StartWebAuthnRegistrationResponse))]
[JsonSerializable(typeof(CompleteWebAuthnRegistrationRequest))]
[JsonSerializable(typeof(CompleteWebAuthnRegistrationResponse))]
[JsonSerializable(typeof(ListWebAuthnCredentialsRequest))]
[JsonSerializable(typeof(ListWebAuthnCredentialsResponse))]
[JsonSerializable(typeof(DeleteWebAuthnCredentialRequest))]
[JsonSerializable(typeof(DeleteWebAuthnCredentialResponse))]
internal sealed partial class FactorsJson : JsonSerializerContext;
