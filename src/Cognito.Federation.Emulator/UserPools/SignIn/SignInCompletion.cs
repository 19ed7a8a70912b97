namespace Cognito.Federation.Emulator;

/// <summary>What comes after a factor was right: the next challenge that the user has to pass, or tokens.</summary>
internal static class SignInCompletion
{
    /// <summary>After the first factor.</summary>
    /// <param name="context">The request.</param>
    /// <param name="client">The app client.</param>
    /// <param name="user">Who signs in.</param>
    /// <param name="deviceKey">The device that the request names, one of the user's.</param>
    public static async Task<SignInAnswer> ContinueAsync(OperationContext context, UserPoolClient client, PoolUser user, string? deviceKey)
    {
        if (NewPasswordChallenge.IsDue(client.Pool, user))
            return NewPasswordChallenge.Issue(context, client, user);
        // A remembered device stands for the second factor, unless threat protection wants the factor itself.
        return (context.DemandsSecondFactor ? null : DeviceSrpChallenge.IssueIfRemembered(context, client, user, deviceKey))
            ?? await SecondFactor.IssueAsync(context, client, user)
            ?? await FinishAsync(context, client, user, deviceKey);
    }

    /// <summary>After the last factor: tokens, and a new device's names where the pool tracks devices.</summary>
    public static async Task<SignInAnswer> FinishAsync(OperationContext context, UserPoolClient client, PoolUser user, string? deviceKey)
    {
        PoolDevice? met;
        lock (client.Pool.Gate)
            met = UserDevices.Meet(context, client.Pool, user, deviceKey);
        var tokens = await TokenService.SignInAsync(context, client, user, deviceKey ?? met?.Key);
        return new SignInAnswer { AuthenticationResult = met is null ? tokens : tokens.With(met) };
    }
}
