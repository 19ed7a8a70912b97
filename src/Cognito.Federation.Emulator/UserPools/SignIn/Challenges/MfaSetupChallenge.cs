namespace Cognito.Federation.Emulator;

/// <summary>MFA_SETUP: the pool requires a second factor and the user has none.</summary>
internal sealed class MfaSetupChallenge : ChallengeResponder
{
    public const string ChallengeName = "MFA_SETUP";

    public override string Name => ChallengeName;

    /// <summary>Asks for a factor; hold the pool's gate.</summary>
    public static SignInAnswer Issue(SignInTurn turn)
    {
        var (_, client, user, _) = turn;
        var mfa = client.Pool.Settings.Mfa;
        return new SignInAnswer
        {
            ChallengeName = ChallengeName,
            Session = turn.Open(new PendingMfaSetup(client, user, turn.Expires)),
            ChallengeParameters = new Dictionary<string, string>
            {
                ["MFAS_CAN_SETUP"] = SecondFactor.ToJson([.. mfa.Sms ? [MfaNames.Sms] : Array.Empty<string>(), .. mfa.Totp ? [MfaNames.Totp] : Array.Empty<string>(), .. mfa.Email ? [MfaNames.Email] : Array.Empty<string>()]),
                ["USER_ID_FOR_SRP"] = user.Username,
            },
        };
    }

    public override Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var values = reply.Values;
        values.RefuseBeside("USERNAME", "EMAIL", "SECRET_HASH", "DEVICE_KEY");
        var challenge = reply.Find<PendingMfaSetup>();
        var turn = reply.TurnOf(challenge, challenge.User);
        return challenge.IsVerified ? FinishTotpAsync(turn, challenge) : BeginEmailAsync(turn, challenge, values.Required("EMAIL"));
    }

    // The app was proved by VerifySoftwareToken, whose session this is.
    private static Task<SignInAnswer> FinishTotpAsync(SignInTurn turn, PendingMfaSetup challenge)
    {
        lock (challenge.Client.Pool.Gate)
        {
            challenge.RequireCurrent();
            challenge.Take();
            challenge.User.Factors.TotpEnabled = true;
        }
        return SignInCompletion.FinishAsync(turn, ChallengeName);
    }

    private static async Task<SignInAnswer> BeginEmailAsync(SignInTurn turn, PendingMfaSetup challenge, string address)
    {
        var (pool, user) = (challenge.Client.Pool, challenge.User);
        AttributeRules.Check(pool.Settings.Schema, "email", address, byAdministrator: false);
        lock (pool.Gate)
        {
            if (!pool.Settings.Mfa.Email)
                throw AwsException.InvalidParameter("The user pool does not offer codes by mail as a second factor.");
            challenge.RequireCurrent();
            challenge.Take();
            user.SetAttribute("email", address);
            user.SetAttribute("email_verified", "false");
        }
        return await SentCodeChallenge.IssueAsync(turn, MfaNames.Email, "email", isFirstFactor: false, enablesEmail: true);
    }
}
