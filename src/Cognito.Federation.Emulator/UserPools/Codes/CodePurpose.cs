namespace Cognito.Federation.Emulator;

/// <summary>What a code opens. A newer code of the same purpose replaces the older one.</summary>
internal enum CodePurpose
{
    SignUp,
    ForgotPassword,
    Mfa,
}
