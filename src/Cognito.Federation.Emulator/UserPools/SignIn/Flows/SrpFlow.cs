using System.Security.Cryptography;
using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>USER_SRP_AUTH: the password is proved without being sent.</summary>
internal sealed class SrpFlow : SignInFlow
{
    private const int SecretBlockLength = 256;

    public override IReadOnlyList<string> Names { get; } = ["USER_SRP_AUTH"];

    public override string Permission => "ALLOW_USER_SRP_AUTH";

    public override async Task<SignInAnswer> StartAsync(OperationContext context, UserPoolClient client, SignInParameters parameters)
    {
        parameters.RefuseBeside("USERNAME", "SRP_A", "SECRET_HASH", "DEVICE_KEY");
        var name = parameters.Required("USERNAME");
        var publicHex = parameters.Required("SRP_A");
        SecretHash.Verify(client, name, parameters.Optional("SECRET_HASH"));
        if (!SrpGroup.TryParseHex(publicHex, out var clientPublic) || !SrpServerKey.IsAcceptable(clientPublic))
            throw AwsException.InvalidParameter("SRP_A must be a number between 0 and N in hex, and not 0 or N.");
        parameters.RefuseDevice();

        var who = SignInUser.Find(client, name);
        await PreAuthentication.AskAsync(context, client, name, who);
        var key = SrpServerKey.Generate(who.Verifier);
        var block = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBlockLength));
        client.Pool.Authentication.Challenges.Add(
            block,
            new PendingPasswordProof(client, name, who, key, clientPublic, context.Now + client.Settings.AuthSessionValidity),
            context.Now);
        return new SignInAnswer
        {
            ChallengeName = PasswordVerifierChallenge.ChallengeName,
            ChallengeParameters = new Dictionary<string, string>
            {
                ["SALT"] = SrpGroup.ToHex(who.Verifier.Salt),
                ["SECRET_BLOCK"] = block,
                ["SRP_B"] = SrpGroup.ToHex(key.Public),
                ["USERNAME"] = who.Username,
                ["USER_ID_FOR_SRP"] = who.Username,
            },
        };
    }
}
