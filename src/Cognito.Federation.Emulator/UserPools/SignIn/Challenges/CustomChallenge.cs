namespace Cognito.Federation.Emulator;

/// <summary>CUSTOM_CHALLENGE: the pool's own handlers judge the answer and say what comes next. A wrong answer is no error, unless they end the sign-in.</summary>
internal sealed class CustomChallenge : ChallengeResponder
{
    public const string ChallengeName = "CUSTOM_CHALLENGE";

    public override string Name => ChallengeName;

    public override async Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (context, client, _, values) = reply;
        values.RefuseBeside("USERNAME", "ANSWER", "SECRET_HASH", "DEVICE_KEY");
        var answer = values.Required("ANSWER");
        var challenge = reply.Find<PendingCustomChallenge>();
        challenge.SignIn.DeviceKey = UserDevices.KeyOf(client, challenge.SignIn.Who.User, values);
        challenge.Take();

        var isRight = await challenge.SignIn.JudgeAsync(context, challenge, answer);
        return await challenge.SignIn.GoOnAsync(context, new CustomStep(ChallengeName, isRight, challenge.Metadata));
    }
}
