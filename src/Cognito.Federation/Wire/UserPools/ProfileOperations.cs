using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>The operations with which a signed-in user keeps the profile.</summary>
internal static class ProfileOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    // May send codes.
    public static readonly WireOperation<UpdateUserAttributesCall, UpdateUserAttributesReply> UpdateUserAttributes =
        new(Service + "UpdateUserAttributes", ProfileJson.Default.UpdateUserAttributesCall, ProfileJson.Default.UpdateUserAttributesReply, Repeat.OnThrottle);

    public static readonly WireOperation<DeleteUserAttributesCall, DeleteUserAttributesReply> DeleteUserAttributes =
        new(Service + "DeleteUserAttributes", ProfileJson.Default.DeleteUserAttributesCall, ProfileJson.Default.DeleteUserAttributesReply, Repeat.Always);

    public static readonly WireOperation<GetUserAttributeVerificationCodeCall, GetUserAttributeVerificationCodeReply> GetUserAttributeVerificationCode =
        new(Service + "GetUserAttributeVerificationCode", ProfileJson.Default.GetUserAttributeVerificationCodeCall, ProfileJson.Default.GetUserAttributeVerificationCodeReply, Repeat.OnThrottle);

    public static readonly WireOperation<VerifyUserAttributeCall, VerifyUserAttributeReply> VerifyUserAttribute =
        new(Service + "VerifyUserAttribute", ProfileJson.Default.VerifyUserAttributeCall, ProfileJson.Default.VerifyUserAttributeReply, Repeat.OnThrottle);

    // The first call that arrives ends the access token, so a second one would be told that nobody is signed in.
    public static readonly WireOperation<DeleteUserCall, DeleteUserReply> DeleteUser =
        new(Service + "DeleteUser", ProfileJson.Default.DeleteUserCall, ProfileJson.Default.DeleteUserReply, Repeat.OnThrottle) { WhenEmpty = new() };
}

/// <summary>How the messages of profiles are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UpdateUserAttributesCall))]
[JsonSerializable(typeof(UpdateUserAttributesReply))]
[JsonSerializable(typeof(DeleteUserAttributesCall))]
[JsonSerializable(typeof(DeleteUserAttributesReply))]
[JsonSerializable(typeof(GetUserAttributeVerificationCodeCall))]
[JsonSerializable(typeof(GetUserAttributeVerificationCodeReply))]
[JsonSerializable(typeof(VerifyUserAttributeCall))]
[JsonSerializable(typeof(VerifyUserAttributeReply))]
[JsonSerializable(typeof(DeleteUserCall))]
[JsonSerializable(typeof(DeleteUserReply))]
internal sealed partial class ProfileJson : JsonSerializerContext;
