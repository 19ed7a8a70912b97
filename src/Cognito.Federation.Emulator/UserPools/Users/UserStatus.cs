namespace Cognito.Federation.Emulator;

/// <summary>Where a user stands.</summary>
internal enum UserStatus
{
    Unconfirmed,
    Confirmed,
    ForceChangePassword,
    ResetRequired,
}
