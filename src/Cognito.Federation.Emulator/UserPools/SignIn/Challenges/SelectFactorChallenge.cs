namespace Cognito.Federation.Emulator;

/// <summary>SELECT_CHALLENGE: the person chooses the first factor.</summary>
internal sealed class SelectFactorChallenge : ChallengeResponder
{
    public const string ChallengeName = "SELECT_CHALLENGE";

    public override string Name => ChallengeName;

    public static SignInAnswer Issue(OperationContext context, UserPoolClient client, SignInUser who, string typedName, IReadOnlyList<string> available) => new()
    {
        ChallengeName = ChallengeName,
        AvailableChallenges = available,
        Session = client.Pool.Authentication.Challenges.Open(
            new PendingFirstFactor(ChallengeName, client, who, context.Now + client.Settings.AuthSessionValidity) { TypedName = typedName }, context.Now),
    };

    public override Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (context, client, _, values) = reply;
        values.RefuseBeside("USERNAME", "ANSWER", "PASSWORD", "SRP_A", "SECRET_HASH", "DEVICE_KEY");
        var answer = values.Required("ANSWER");
        var challenge = reply.Find<PendingFirstFactor>();
        if (challenge.Name != ChallengeName)
            throw PendingChallenges.Invalid();
        UserDevices.KeyOf(client, challenge.Who.User, values);
        var available = FirstFactors.Of(client, challenge.Who);
        if (!available.Contains(answer))
            throw AwsException.InvalidParameter($"ANSWER must be one of {string.Join(", ", available)}.");
        challenge.Take();
        return FirstFactors.BeginAsync(new FirstFactorChoice(context, client, challenge.Who, challenge.TypedName, values), answer);
    }
}
