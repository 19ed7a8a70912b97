namespace Cognito.Federation.Emulator;

/// <summary>In which states a user's password cannot be reset, in the service's words.</summary>
internal static class PasswordStates
{
    /// <summary>Refuses a user with a temporary password: the way in is that password, or a new invitation.</summary>
    public static void RefuseTemporary(PoolUser user)
    {
        if (user.Status == UserStatus.ForceChangePassword)
            throw CannotReset();
    }

    public static AwsException CannotReset() => AwsException.NotAuthorized("User password cannot be reset in the current state.");

    public static AwsException NoContact() =>
        AwsException.InvalidParameter("Cannot reset password for the user as there is no registered/verified email or phone_number");

    public static AwsException Disabled() => AwsException.NotAuthorized("User is disabled.");
}
