namespace Cognito.Federation.Emulator;

/// <summary>SOFTWARE_TOKEN_MFA: a code of the user's authenticator app.</summary>
internal sealed class TotpChallenge : ChallengeResponder
{
    private const string Code = "SOFTWARE_TOKEN_MFA_CODE";

    public override string Name => MfaNames.Totp;

    /// <summary>Asks for a code; hold the pool's gate.</summary>
    public static SignInAnswer Issue(SignInTurn turn)
    {
        var (_, client, user, _) = turn;
        var parameters = new Dictionary<string, string> { ["USER_ID_FOR_SRP"] = user.Username };
        if (user.Factors.SoftwareToken?.FriendlyName is { } name)
            parameters["FRIENDLY_DEVICE_NAME"] = name;
        return new SignInAnswer
        {
            ChallengeName = MfaNames.Totp,
            Session = turn.Open(new PendingTotp(client, user, turn.Expires)),
            ChallengeParameters = parameters,
        };
    }

    public override Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (context, client, _, values) = reply;
        // Amazon's JavaScript client sends each code as a text message's too; only the app's counts here.
        values.RefuseBeside("USERNAME", Code, "SMS_MFA_CODE", "SECRET_HASH", "DEVICE_KEY");
        var code = values.Required(Code);
        var challenge = reply.Find<PendingTotp>();
        var turn = reply.TurnOf(challenge, challenge.User);
        lock (client.Pool.Gate)
        {
            challenge.RequireCurrent();
            if (challenge.User.Factors.SoftwareToken is not { } token)
                throw new AwsException("SoftwareTokenMFANotFoundException", "Software token MFA has not been enabled for the user.");
            if (token.WasUsed(code, context.Now))
                throw new AwsException("ExpiredCodeException", "Your software token has already been used once.");
            var isRight = token.TryUse(code, context.Now);
            SignInProtection.NoteSecondFactor(challenge.User, isRight);
            if (!isRight)
                throw challenge.CountMiss() ? new AwsException("CodeMismatchException", "Invalid code received for user") : PendingChallenges.Used();
            challenge.Take();
        }
        return SignInCompletion.FinishAsync(turn, Name);
    }
}
