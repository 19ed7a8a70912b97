namespace Cognito.Federation.Emulator;

/// <summary>What Cognito demands of the requests of a sign-in.</summary>
internal static class SignInConstraints
{
    public static Constraints AuthFlow(this Constraints constraints, string? value) => constraints
        .Required("AuthFlow", value)
        .OneOf(
            "AuthFlow", value,
            "USER_SRP_AUTH", "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN", "CUSTOM_AUTH", "ADMIN_NO_SRP_AUTH", "USER_PASSWORD_AUTH",
            "ADMIN_USER_PASSWORD_AUTH", "USER_AUTH");

    public static Constraints ChallengeName(this Constraints constraints, string? value) => constraints
        .Required("ChallengeName", value)
        .OneOf(
            "ChallengeName", value,
            "SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "MFA_SETUP", "PASSWORD_VERIFIER", "CUSTOM_CHALLENGE",
            "SELECT_CHALLENGE", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER", "ADMIN_NO_SRP_AUTH", "NEW_PASSWORD_REQUIRED", "SMS_OTP",
            "PASSWORD", "WEB_AUTHN", "PASSWORD_SRP");
}
