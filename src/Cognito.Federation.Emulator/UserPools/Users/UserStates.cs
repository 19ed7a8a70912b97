namespace Cognito.Federation.Emulator;

/// <summary>In which states a user's own calls are refused, though the access token is good. Hold the pool's gate.</summary>
internal static class UserStates
{
    public static void RefuseUnfit(PoolUser user)
    {
        if (user.Status == UserStatus.ResetRequired)
            throw new AwsException("PasswordResetRequiredException", "Password reset required for the user");
        if (user.Status == UserStatus.Unconfirmed)
            throw new AwsException("UserNotConfirmedException", "User is not confirmed.");
    }
}
