namespace Cognito.Federation.Emulator;

/// <summary>SELECT_MFA_TYPE: the user has several second factors and none is preferred.</summary>
internal sealed class SelectMfaChallenge : ChallengeResponder
{
    public const string ChallengeName = "SELECT_MFA_TYPE";

    public override string Name => ChallengeName;

    /// <summary>Asks which one; hold the pool's gate.</summary>
    public static SignInAnswer Issue(SignInTurn turn, IReadOnlyList<string> choices) => new()
    {
        ChallengeName = ChallengeName,
        Session = turn.Open(new PendingMfaSelection(turn.Client, turn.User, choices, turn.Expires)),
        ChallengeParameters = new Dictionary<string, string>
        {
            ["MFAS_CAN_CHOOSE"] = SecondFactor.ToJson(choices),
            ["USER_ID_FOR_SRP"] = turn.User.Username,
        },
    };

    public override async Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (_, client, _, values) = reply;
        values.RefuseBeside("USERNAME", "ANSWER", "SECRET_HASH", "DEVICE_KEY");
        var answer = values.Required("ANSWER");
        var challenge = reply.Find<PendingMfaSelection>();
        var turn = reply.TurnOf(challenge, challenge.User);
        if (!challenge.Choices.Contains(answer))
            throw AwsException.InvalidParameter($"ANSWER must be one of {string.Join(", ", challenge.Choices)}.");
        lock (client.Pool.Gate)
        {
            challenge.RequireCurrent();
            challenge.Take();
        }
        return await SecondFactor.BeginAsync(turn, answer);
    }
}
