using System.Text.Json.Serialization;

namespace Cognito.Federation.Triggers;

/// <summary>What made the user pool call a trigger. An open set: a value that this version does not know is kept as it came.</summary>
/// <param name="Value">The service's name: the trigger, an underscore and the occasion.</param>
[JsonConverter(typeof(TriggerSourceConverter))]
public readonly record struct TriggerSource(string Value)
{
    /// <summary>Somebody registers.</summary>
    public static readonly TriggerSource PreSignUpSignUp = new("PreSignUp_SignUp");

    /// <summary>An administrator makes a user.</summary>
    public static readonly TriggerSource PreSignUpAdminCreateUser = new("PreSignUp_AdminCreateUser");

    /// <summary>Somebody comes from another identity provider for the first time.</summary>
    public static readonly TriggerSource PreSignUpExternalProvider = new("PreSignUp_ExternalProvider");

    /// <summary>A registration was confirmed.</summary>
    public static readonly TriggerSource PostConfirmationConfirmSignUp = new("PostConfirmation_ConfirmSignUp");

    /// <summary>A forgotten password was replaced.</summary>
    public static readonly TriggerSource PostConfirmationConfirmForgotPassword = new("PostConfirmation_ConfirmForgotPassword");

    /// <summary>A sign-in begins.</summary>
    public static readonly TriggerSource PreAuthentication = new("PreAuthentication_Authentication");

    /// <summary>A sign-in succeeded.</summary>
    public static readonly TriggerSource PostAuthentication = new("PostAuthentication_Authentication");

    /// <summary>A custom sign-in asks for its next step.</summary>
    public static readonly TriggerSource DefineAuthChallenge = new("DefineAuthChallenge_Authentication");

    /// <summary>A custom challenge is put.</summary>
    public static readonly TriggerSource CreateAuthChallenge = new("CreateAuthChallenge_Authentication");

    /// <summary>A custom challenge was answered.</summary>
    public static readonly TriggerSource VerifyAuthChallengeResponse = new("VerifyAuthChallengeResponse_Authentication");

    /// <summary>Tokens of managed login.</summary>
    public static readonly TriggerSource TokenGenerationHostedAuth = new("TokenGeneration_HostedAuth");

    /// <summary>Tokens of a sign-in through the API.</summary>
    public static readonly TriggerSource TokenGenerationAuthentication = new("TokenGeneration_Authentication");

    /// <summary>Tokens after a temporary password was replaced.</summary>
    public static readonly TriggerSource TokenGenerationNewPasswordChallenge = new("TokenGeneration_NewPasswordChallenge");

    /// <summary>Tokens after a remembered device proved itself.</summary>
    public static readonly TriggerSource TokenGenerationAuthenticateDevice = new("TokenGeneration_AuthenticateDevice");

    /// <summary>New tokens for a refresh token.</summary>
    public static readonly TriggerSource TokenGenerationRefreshTokens = new("TokenGeneration_RefreshTokens");

    /// <summary>A machine's access token; version 3 only.</summary>
    public static readonly TriggerSource TokenGenerationClientCredentials = new("TokenGeneration_ClientCredentials");

    /// <summary>Somebody whom the pool does not know signs in with a password.</summary>
    public static readonly TriggerSource UserMigrationAuthentication = new("UserMigration_Authentication");

    /// <summary>Somebody whom the pool does not know has forgotten a password.</summary>
    public static readonly TriggerSource UserMigrationForgotPassword = new("UserMigration_ForgotPassword");

    /// <summary>The code of a registration.</summary>
    public static readonly TriggerSource CustomMessageSignUp = new("CustomMessage_SignUp");

    /// <summary>The temporary password of a user whom an administrator made.</summary>
    public static readonly TriggerSource CustomMessageAdminCreateUser = new("CustomMessage_AdminCreateUser");

    /// <summary>The code of a registration, sent again.</summary>
    public static readonly TriggerSource CustomMessageResendCode = new("CustomMessage_ResendCode");

    /// <summary>The code for a forgotten password.</summary>
    public static readonly TriggerSource CustomMessageForgotPassword = new("CustomMessage_ForgotPassword");

    /// <summary>The code for an address or number that was changed.</summary>
    public static readonly TriggerSource CustomMessageUpdateUserAttribute = new("CustomMessage_UpdateUserAttribute");

    /// <summary>The code that verifies an address or number, asked for by the user.</summary>
    public static readonly TriggerSource CustomMessageVerifyUserAttribute = new("CustomMessage_VerifyUserAttribute");

    /// <summary>The code of a second factor.</summary>
    public static readonly TriggerSource CustomMessageAuthentication = new("CustomMessage_Authentication");

    /// <summary>The part before the underscore, such as <c>PreSignUp</c>; all of it when there is none.</summary>
    public string Trigger => Value is null ? "" : Value.Split('_', 2)[0];

    /// <summary>The service's name.</summary>
    public override string ToString() => Value ?? "";
}
