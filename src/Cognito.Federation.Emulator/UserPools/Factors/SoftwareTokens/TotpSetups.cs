namespace Cognito.Federation.Emulator;

/// <summary>How an authenticator app is set up in the middle of a sign-in, where the ticket says whose it is.</summary>
internal static class TotpSetups
{
    /// <summary>The open setup of a ticket. The request names no client, so every pool is asked.</summary>
    /// <exception cref="AwsException">The ticket is unknown, used or expired.</exception>
    public static PendingTotpSetup Find(OperationContext context, string session)
    {
        var setup = context.State.UserPools.All.Select(pool => pool.Authentication.Challenges.Peek(session)).OfType<PendingTotpSetup>().FirstOrDefault()
            ?? throw PendingChallenges.Invalid();
        return setup.Client.Pool.Authentication.Challenges.Find<PendingTotpSetup>(session, setup.Client, context.Now);
    }

    /// <summary>Ends the step and opens the next one.</summary>
    /// <returns>The ticket of the next step.</returns>
    /// <exception cref="AwsException">Another request was faster.</exception>
    public static string Continue(OperationContext context, PendingTotpSetup setup, SoftwareToken token, bool isVerified)
    {
        setup.Take();
        return setup.Client.Pool.Authentication.Challenges.Open(setup.Next(token, isVerified), context.Now);
    }

    /// <summary>Refuses a request that names its user twice, or not at all.</summary>
    public static void RequireOne(string? accessToken, string? session)
    {
        if (accessToken is null == session is null)
            throw AwsException.InvalidParameter($"Exactly one of AccessToken and Session must be given, got {(session is null ? "none" : "both")}.");
    }

    /// <summary>Refuses authenticator apps where the pool does not have them.</summary>
    public static void RequireTotp(UserPool pool)
    {
        if (!pool.Settings.Mfa.Totp)
            throw new AwsException("SoftwareTokenMFANotFoundException", "Software Token MFA has not been enabled by the userPool");
    }
}
