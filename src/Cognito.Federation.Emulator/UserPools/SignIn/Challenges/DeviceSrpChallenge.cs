using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>DEVICE_SRP_AUTH: a remembered device begins to prove itself, in place of a second factor.</summary>
internal sealed class DeviceSrpChallenge : ChallengeResponder
{
    private const string ChallengeName = "DEVICE_SRP_AUTH";

    public override string Name => ChallengeName;

    /// <summary>The challenge, when the step names a remembered device that stands for the second factor.</summary>
    public static SignInAnswer? IssueIfRemembered(SignInTurn turn)
    {
        var (_, client, user, deviceKey) = turn;
        if (deviceKey is null || client.Pool.Settings.Devices is not { ChallengeRequiredOnNewDevice: true })
            return null;
        lock (client.Pool.Gate)
        {
            if (user.Devices.Find(deviceKey) is not { IsConfirmed: true, IsRemembered: true } device)
                return null;
            return new SignInAnswer
            {
                ChallengeName = ChallengeName,
                Session = turn.Open(new PendingDevice(ChallengeName, client, user, device, turn.Expires)),
                ChallengeParameters = new Dictionary<string, string> { ["DEVICE_KEY"] = deviceKey, ["USER_ID_FOR_SRP"] = user.Username },
            };
        }
    }

    public override Task<SignInAnswer> AnswerAsync(ChallengeReply reply)
    {
        var (context, client, _, values) = reply;
        values.RefuseBeside("USERNAME", "DEVICE_KEY", "SRP_A", "SECRET_HASH");
        var deviceKey = values.Required("DEVICE_KEY");
        var clientPublic = SrpExchange.ReadPublic(values.Required("SRP_A"));
        var challenge = reply.Find<PendingDevice>();
        lock (client.Pool.Gate)
        {
            if (challenge.Device.Key != deviceKey || !challenge.IsCurrent)
                throw UserDevices.NotFound();
        }
        challenge.Take();
        var verifier = challenge.Device.Verifier!;
        var key = SrpServerKey.Generate(verifier);
        var block = SrpExchange.NewSecretBlock();
        var turn = new SignInTurn(context, client, challenge.User, deviceKey) { Custom = challenge.Custom };
        var proof = new PendingDeviceProof(client, challenge.User, challenge.Device, key, clientPublic, block, turn.Expires);
        var parameters = SrpExchange.Parameters(verifier, key, block, challenge.Username);
        parameters["DEVICE_KEY"] = deviceKey;
        return Task.FromResult(new SignInAnswer
        {
            ChallengeName = DevicePasswordVerifierChallenge.ChallengeName,
            Session = turn.Open(proof),
            ChallengeParameters = parameters,
        });
    }
}
