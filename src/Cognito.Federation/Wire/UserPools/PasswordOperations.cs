using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>The operations of changed and forgotten passwords.</summary>
internal static class PasswordOperations
{
    private const string Service = "AWSCognitoIdentityProviderService.";

    // Each sends a code, or counts as an attempt, or uses up a code: twice is not the same as once.
    public static readonly WireOperation<ForgotPasswordCall, ForgotPasswordReply> ForgotPassword =
        new(Service + "ForgotPassword", PasswordJson.Default.ForgotPasswordCall, PasswordJson.Default.ForgotPasswordReply, Repeat.OnThrottle);

    public static readonly WireOperation<ConfirmForgotPasswordCall, ConfirmForgotPasswordReply> ConfirmForgotPassword =
        new(Service + "ConfirmForgotPassword", PasswordJson.Default.ConfirmForgotPasswordCall, PasswordJson.Default.ConfirmForgotPasswordReply, Repeat.OnThrottle);

    public static readonly WireOperation<ChangePasswordCall, ChangePasswordReply> ChangePassword =
        new(Service + "ChangePassword", PasswordJson.Default.ChangePasswordCall, PasswordJson.Default.ChangePasswordReply, Repeat.OnThrottle);
}

/// <summary>How the messages about passwords are written and read.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ForgotPasswordCall))]
[JsonSerializable(typeof(ForgotPasswordReply))]
[JsonSerializable(typeof(ConfirmForgotPasswordCall))]
[JsonSerializable(typeof(ConfirmForgotPasswordReply))]
[JsonSerializable(typeof(ChangePasswordCall))]
[JsonSerializable(typeof(ChangePasswordReply))]
internal sealed partial class PasswordJson : JsonSerializerContext;
