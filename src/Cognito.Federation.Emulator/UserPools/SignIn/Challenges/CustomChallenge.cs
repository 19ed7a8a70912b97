namespace Cognito.Federation.Emulator;

/// <summary>CUSTOM_CHALLENGE: the pool's own handlers judge the answer and say what comes next. A wrong answer is no error, unless they end the sign-in.</summary>
internal sealed class CustomChallenge : ChallengeResponder
{
    public const string ChallengeName = "CUSTOM_CHALLENGE";

    public override string Name => ChallengeName;

    public override async Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (context, client, session, values) = reply;
        values.RefuseBeside("USERNAME", "ANSWER", "SECRET_HASH", "DEVICE_KEY");
        var ticket = session ?? throw AwsException.InvalidParameter("Missing required parameter Session");
        var answer = values.Required("ANSWER");
        var challenge = client.Pool.Authentication.Challenges.Find<PendingCustomChallenge>(ticket, client, context.Now);
        reply.CheckSender(challenge, challenge.SignIn.TypedName);
        values.RefuseDevice();
        if (!challenge.TryTake())
            throw PendingChallenges.Used();

        var isRight = await challenge.SignIn.JudgeAsync(context, challenge, answer);
        return await challenge.SignIn.GoOnAsync(context, new CustomStep(ChallengeName, isRight, challenge.Metadata));
    }
}
