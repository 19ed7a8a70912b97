using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>PASSWORD_VERIFIER: the client proves that it knows the password. One try for each secret block.</summary>
internal sealed class PasswordVerifierChallenge : ChallengeResponder
{
    public const string ChallengeName = "PASSWORD_VERIFIER";

    public override string Name => ChallengeName;

    public override Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (context, client, session, values) = reply;
        // Some clients repeat SRP_A here; what counts is the one that began the exchange.
        values.RefuseBeside(
            "USERNAME", "PASSWORD_CLAIM_SECRET_BLOCK", "PASSWORD_CLAIM_SIGNATURE", "TIMESTAMP", "SECRET_HASH", "DEVICE_KEY", "SRP_A");
        var block = values.Required("PASSWORD_CLAIM_SECRET_BLOCK");
        var signature = values.Required("PASSWORD_CLAIM_SIGNATURE");
        var timestamp = values.Required("TIMESTAMP");
        var proof = client.Pool.Authentication.Challenges.Find<PendingPasswordProof>(block, client, context.Now);
        // USER_SRP_AUTH hands out no session: its secret block is the ticket. The other flows want theirs back.
        if (session != proof.Session)
            throw PendingChallenges.Invalid();
        reply.CheckSender(proof, proof.TypedName);
        var device = UserDevices.KeyOf(client, proof.Who.User, values);

        FirstFactor.Begin(context, client, proof.Who);
        proof.Take();
        var claimedAt = SrpTimestamp.Read(timestamp);
        if (!SrpTimestamp.IsCurrent(claimedAt, context.Now))
            throw FirstFactor.WrongPassword();
        var user = FirstFactor.Finish(context, client, proof.Who, proof.IsProvedBy(block, timestamp, signature));
        proof.Custom?.Record(ChallengeName);
        return SignInCompletion.ContinueAsync(new SignInTurn(context, client, user, device) { Custom = proof.Custom });
    }
}
