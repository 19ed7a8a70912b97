namespace Cognito.Federation.Emulator;

/// <summary>What happened; the names are the service's.</summary>
internal enum AuthEventKind
{
    SignIn,
    SignUp,
    ForgotPassword,
    PasswordChange,
    ResendCode,
}
