namespace Cognito.Federation.Emulator;

/// <summary>PASSWORD and PASSWORD_SRP: the password was chosen as the first factor and is wanted now.</summary>
internal sealed class PasswordChallenge(string name) : ChallengeResponder
{
    public override string Name => name;

    public static SignInAnswer Issue(OperationContext context, UserPoolClient client, SignInUser who, string typedName, string factor) => new()
    {
        ChallengeName = factor,
        Session = client.Pool.Authentication.Challenges.Open(
            new PendingFirstFactor(factor, client, who, context.Now + client.Settings.AuthSessionValidity) { TypedName = typedName }, context.Now),
    };

    public override Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (context, client, _, values) = reply;
        var proof = Name == FirstFactors.Password ? "PASSWORD" : "SRP_A";
        values.RefuseBeside("USERNAME", proof, "SECRET_HASH", "DEVICE_KEY");
        values.Required(proof);
        var challenge = reply.Find<PendingFirstFactor>();
        if (challenge.Name != Name)
            throw PendingChallenges.Invalid();
        UserDevices.KeyOf(client, challenge.Who.User, values);
        challenge.Take();
        return FirstFactors.BeginAsync(new FirstFactorChoice(context, client, challenge.Who, challenge.TypedName, values), Name);
    }
}
