using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>The operations of a signed-in user's factors.</summary>
internal static class FactorOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    // Each secret replaces the one before, so a second one would leave the person with the wrong QR code.
    public static readonly WireOperation<AssociateSoftwareTokenCall, AssociateSoftwareTokenReply> AssociateSoftwareToken =
        new(Service + "AssociateSoftwareToken", FactorJson.Default.AssociateSoftwareTokenCall, FactorJson.Default.AssociateSoftwareTokenReply, Repeat.OnThrottle);

    // A code counts as an attempt.
    public static readonly WireOperation<VerifySoftwareTokenCall, VerifySoftwareTokenReply> VerifySoftwareToken =
        new(Service + "VerifySoftwareToken", FactorJson.Default.VerifySoftwareTokenCall, FactorJson.Default.VerifySoftwareTokenReply, Repeat.OnThrottle);

    public static readonly WireOperation<SetUserMfaPreferenceCall, SetUserMfaPreferenceReply> SetUserMfaPreference =
        new(Service + "SetUserMFAPreference", FactorJson.Default.SetUserMfaPreferenceCall, FactorJson.Default.SetUserMfaPreferenceReply, Repeat.Always);

    public static readonly WireOperation<GetUserAuthFactorsCall, GetUserAuthFactorsReply> GetUserAuthFactors =
        new(Service + "GetUserAuthFactors", FactorJson.Default.GetUserAuthFactorsCall, FactorJson.Default.GetUserAuthFactorsReply, Repeat.Always);

    public static readonly WireOperation<StartWebAuthnRegistrationCall, StartWebAuthnRegistrationReply> StartWebAuthnRegistration =
        new(Service + "StartWebAuthnRegistration", FactorJson.Default.StartWebAuthnRegistrationCall, FactorJson.Default.StartWebAuthnRegistrationReply, Repeat.Always);

    // A challenge takes one answer: a second one would be told that there is no challenge, though the passkey is there.
    public static readonly WireOperation<CompleteWebAuthnRegistrationCall, CompleteWebAuthnRegistrationReply> CompleteWebAuthnRegistration =
        new(Service + "CompleteWebAuthnRegistration", FactorJson.Default.CompleteWebAuthnRegistrationCall, FactorJson.Default.CompleteWebAuthnRegistrationReply, Repeat.OnThrottle);

    public static readonly WireOperation<ListWebAuthnCredentialsCall, ListWebAuthnCredentialsReply> ListWebAuthnCredentials =
        new(Service + "ListWebAuthnCredentials", FactorJson.Default.ListWebAuthnCredentialsCall, FactorJson.Default.ListWebAuthnCredentialsReply, Repeat.Always);

    // A second call would be told that there is no such passkey, though the first one deleted it.
    public static readonly WireOperation<DeleteWebAuthnCredentialCall, DeleteWebAuthnCredentialReply> DeleteWebAuthnCredential =
        new(Service + "DeleteWebAuthnCredential", FactorJson.Default.DeleteWebAuthnCredentialCall, FactorJson.Default.DeleteWebAuthnCredentialReply, Repeat.OnThrottle);
}

/// <summary>How the messages of factors are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AssociateSoftwareTokenCall))]
[JsonSerializable(typeof(AssociateSoftwareTokenReply))]
[JsonSerializable(typeof(VerifySoftwareTokenCall))]
[JsonSerializable(typeof(VerifySoftwareTokenReply))]
[JsonSerializable(typeof(SetUserMfaPreferenceCall))]
[JsonSerializable(typeof(SetUserMfaPreferenceReply))]
[JsonSerializable(typeof(GetUserAuthFactorsCall))]
[JsonSerializable(typeof(GetUserAuthFactorsReply))]
[JsonSerializable(typeof(StartWebAuthnRegistrationCall))]
[JsonSerializable(typeof(StartWebAuthnRegistrationReply))]
[JsonSerializable(typeof(CompleteWebAuthnRegistrationCall))]
[JsonSerializable(typeof(CompleteWebAuthnRegistrationReply))]
[JsonSerializable(typeof(ListWebAuthnCredentialsCall))]
[JsonSerializable(typeof(ListWebAuthnCredentialsReply))]
[JsonSerializable(typeof(DeleteWebAuthnCredentialCall))]
[JsonSerializable(typeof(DeleteWebAuthnCredentialReply))]
internal sealed partial class FactorJson : JsonSerializerContext;
