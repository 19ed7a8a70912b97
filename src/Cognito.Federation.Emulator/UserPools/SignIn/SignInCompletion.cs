namespace Cognito.Federation.Emulator;

/// <summary>What comes after a factor was right: the next challenge that the user has to pass, or tokens.</summary>
internal static class SignInCompletion
{
    public static async Task<SignInAnswer> ContinueAsync(OperationContext context, UserPoolClient client, PoolUser user)
    {
        if (NewPasswordChallenge.IsDue(client.Pool, user))
            return NewPasswordChallenge.Issue(context, client, user);
        return new SignInAnswer { AuthenticationResult = await TokenService.SignInAsync(context, client, user) };
    }
}
