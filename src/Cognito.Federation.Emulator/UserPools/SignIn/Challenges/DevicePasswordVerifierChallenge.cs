using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>DEVICE_PASSWORD_VERIFIER: the device proves that it knows its password. One try.</summary>
internal sealed class DevicePasswordVerifierChallenge : ChallengeResponder
{
    public const string ChallengeName = "DEVICE_PASSWORD_VERIFIER";

    public override string Name => ChallengeName;

    public override Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (context, client, _, values) = reply;
        values.RefuseBeside("USERNAME", "DEVICE_KEY", "PASSWORD_CLAIM_SECRET_BLOCK", "PASSWORD_CLAIM_SIGNATURE", "TIMESTAMP", "SECRET_HASH");
        var deviceKey = values.Required("DEVICE_KEY");
        var block = values.Required("PASSWORD_CLAIM_SECRET_BLOCK");
        var signature = values.Required("PASSWORD_CLAIM_SIGNATURE");
        var timestamp = values.Required("TIMESTAMP");
        var proof = reply.Find<PendingDeviceProof>();
        proof.Take();
        var claimedAt = SrpTimestamp.Read(timestamp);
        lock (client.Pool.Gate)
        {
            if (proof.Device.Key != deviceKey || !proof.IsCurrent)
                throw UserDevices.NotFound();
            if (!SrpTimestamp.IsCurrent(claimedAt, context.Now) || !proof.IsProvedBy(block, timestamp, signature))
                throw FirstFactor.WrongPassword();
        }
        context.Triggers.TokenSource = TokenSources.Device;
        return SignInCompletion.FinishAsync(new SignInTurn(context, client, proof.User, deviceKey) { Custom = proof.Custom }, Name);
    }
}
