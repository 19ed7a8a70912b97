namespace Cognito.Federation.Emulator;

/// <summary>WEB_AUTHN: the browser proves a passkey. One try for each challenge.</summary>
internal sealed class PasskeyChallenge : ChallengeResponder
{
    public override string Name => FirstFactors.Passkey;

    /// <summary>Asks for a passkey; hold the pool's gate.</summary>
    public static SignInAnswer Issue(OperationContext context, UserPoolClient client, PoolUser user, string typedName)
    {
        var validity = client.Settings.AuthSessionValidity;
        var assertion = PasskeyAssertion.Begin(client.Pool, user, context.Now, validity);
        return new SignInAnswer
        {
            ChallengeName = FirstFactors.Passkey,
            Session = client.Pool.Authentication.Challenges.Open(new PendingPasskey(client, user, assertion, context.Now + validity) { TypedName = typedName }, context.Now),
            ChallengeParameters = new Dictionary<string, string> { ["CREDENTIAL_REQUEST_OPTIONS"] = assertion.RequestOptions },
        };
    }

    public override async Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (context, client, _, values) = reply;
        values.RefuseBeside("USERNAME", "CREDENTIAL", "SECRET_HASH", "DEVICE_KEY");
        var credential = values.Required("CREDENTIAL");
        var challenge = reply.Find<PendingPasskey>();
        var turn = reply.TurnOf(challenge, challenge.User);
        challenge.Take();
        var isTwoFactors = false;
        lock (client.Pool.Gate)
        {
            challenge.RequireCurrent();
            var proof = challenge.Assertion.Judge(credential, context.Now);
            FirstFactor.RefuseUnfit(context, client.Pool, proof.User);
            SignInProtection.Judge(context, client.Pool, proof.User, sentPassword: null, Name);
            isTwoFactors = proof.IsUserVerified && client.Pool.Settings.Passkeys?.IsMultiFactor == true && proof.User.Factors.PasskeyEnabled;
        }
        return isTwoFactors
            ? await SignInCompletion.FinishAsync(turn, Name)
            : await SignInCompletion.ContinueAsync(turn);
    }
}
