namespace Cognito.Federation.Emulator;

/// <summary>What follows from a right or a wrong password, the same for every flow that checks one.</summary>
internal static class FirstFactor
{
    /// <summary>Refuses a locked name before its password is looked at.</summary>
    public static void Begin(OperationContext context, UserPoolClient client, SignInUser who)
        => client.Pool.Authentication.Lockout.ThrowIfLocked(who.LockName, context.Now);

    /// <summary>Lets in who knows the password and may sign in.</summary>
    /// <exception cref="AwsException">The password is wrong, must be reset or has expired, or the user is disabled or not confirmed.</exception>
    public static PoolUser Finish(OperationContext context, UserPoolClient client, SignInUser who, bool passwordIsRight)
    {
        var lockout = client.Pool.Authentication.Lockout;
        lock (client.Pool.Gate)
        {
            RefuseReset(client, who.User);
            if (!passwordIsRight || who.User is not { } user || !who.IsCurrent(client.Pool))
            {
                lockout.RecordFailure(who.LockName, context.Now);
                throw WrongPassword();
            }

            lockout.Reset(who.LockName);
            RefuseUnfit(context, client.Pool, user);
            return user;
        }
    }

    /// <summary>The one answer to a wrong name and to a wrong password.</summary>
    public static AwsException WrongPassword() => AwsException.NotAuthorized("Incorrect username or password.");

    /// <summary>Refuses a user who may not sign in whatever they know; hold the pool's gate.</summary>
    public static void RefuseUnfit(OperationContext context, UserPool pool, PoolUser user)
    {
        if (!user.Enabled)
            throw AwsException.NotAuthorized("User is disabled.");
        if (user.Status == UserStatus.Unconfirmed)
            throw new AwsException("UserNotConfirmedException", "User is not confirmed.");
        var validity = TimeSpan.FromDays(pool.Settings.PasswordPolicy.TemporaryPasswordValidityDays);
        if (user.TemporaryPasswordSetAt + validity <= context.Now)
            throw AwsException.NotAuthorized("Temporary password has expired and must be reset by an administrator.");
    }

    // A password that was reset no longer counts, so whether it was right is not asked. Whoever never had one is hidden where users are.
    private static void RefuseReset(UserPoolClient client, PoolUser? user)
    {
        if (user?.Status == UserStatus.ResetRequired)
            throw user.Password is null && client.Settings.HidesUserExistence
                ? WrongPassword()
                : new AwsException("PasswordResetRequiredException", "Password reset required for the user");
    }
}
