namespace Cognito.Federation.Emulator;

/// <summary>The first sign-in straight after a registration: the code that confirmed it counts as the first factor.</summary>
internal static class AfterSignUp
{
    public static Task<SignInAnswer> ContinueAsync(OperationContext context, UserPoolClient client, SignInUser who, string session, string? deviceKey)
    {
        var registration = client.Pool.Authentication.Challenges.Find<PendingSignUp>(session, client, context.Now);
        lock (client.Pool.Gate)
        {
            if (who.User != registration.User || !registration.IsConfirmed || !registration.IsCurrent)
                throw PendingChallenges.Invalid();
            FirstFactor.RefuseUnfit(context, client.Pool, registration.User);
        }
        registration.Take();
        return SignInCompletion.ContinueAsync(new SignInTurn(context, client, registration.User, deviceKey));
    }
}
