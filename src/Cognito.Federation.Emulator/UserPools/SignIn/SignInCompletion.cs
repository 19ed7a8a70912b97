namespace Cognito.Federation.Emulator;

/// <summary>What comes after a factor was right: the next challenge that the user has to pass, or tokens.</summary>
internal static class SignInCompletion
{
    /// <summary>After the first factor.</summary>
    public static async Task<SignInAnswer> ContinueAsync(SignInTurn turn)
    {
        if (NewPasswordChallenge.IsDue(turn.Client.Pool, turn.User))
            return NewPasswordChallenge.Issue(turn);
        // A remembered device stands for the second factor, unless threat protection wants the factor itself.
        return (turn.Context.DemandsSecondFactor ? null : DeviceSrpChallenge.IssueIfRemembered(turn))
            ?? await SecondFactor.IssueAsync(turn)
            ?? await FinishAsync(turn, passed: null);
    }

    /// <summary>After the last factor: tokens, and a new device's names where the pool tracks devices. A custom sign-in goes on with its own challenges.</summary>
    /// <param name="turn">The step.</param>
    /// <param name="passed">The challenge that was the last factor; <see langword="null"/> when none followed the first.</param>
    public static async Task<SignInAnswer> FinishAsync(SignInTurn turn, string? passed)
    {
        var (context, client, user, deviceKey) = turn;
        if (turn.Custom is { } custom)
        {
            custom.DeviceKey = deviceKey;
            return passed is null ? await custom.ContinueAsync(context) : await custom.PassAsync(context, passed);
        }
        PoolDevice? met;
        lock (client.Pool.Gate)
            met = UserDevices.Meet(context, client.Pool, user, deviceKey);
        return new SignInAnswer { AuthenticationResult = await TokenService.SignInAsync(context, client, user, deviceKey, met) };
    }
}
