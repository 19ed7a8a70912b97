using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>The operations of authenticator apps, for a signed-in user and in the middle of a sign-in.</summary>
internal static class SoftwareTokenOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    // Each call makes another secret, and only the last one counts.
    public static readonly WireOperation<AssociateSoftwareTokenCall, AssociateSoftwareTokenReply> Associate =
        new(Service + "AssociateSoftwareToken", SoftwareTokenJson.Default.AssociateSoftwareTokenCall, SoftwareTokenJson.Default.AssociateSoftwareTokenReply, Repeat.OnThrottle);

    public static readonly WireOperation<VerifySoftwareTokenCall, VerifySoftwareTokenReply> Verify =
        new(Service + "VerifySoftwareToken", SoftwareTokenJson.Default.VerifySoftwareTokenCall, SoftwareTokenJson.Default.VerifySoftwareTokenReply, Repeat.OnThrottle);
}

/// <summary>How the messages of authenticator apps are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AssociateSoftwareTokenCall))]
[JsonSerializable(typeof(AssociateSoftwareTokenReply))]
[JsonSerializable(typeof(VerifySoftwareTokenCall))]
[JsonSerializable(typeof(VerifySoftwareTokenReply))]
internal sealed partial class SoftwareTokenJson : JsonSerializerContext;
