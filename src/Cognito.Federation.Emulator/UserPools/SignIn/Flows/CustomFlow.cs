using System.Numerics;
using System.Security.Cryptography;
using Cognito.Federation.Emulator.Srp;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>CUSTOM_AUTH: the pool's own handlers say what is asked, after a proof of the password where the client begins with SRP_A.</summary>
internal sealed class CustomFlow : SignInFlow
{
    private const int SecretBlockLength = 256;

    public override IReadOnlyList<string> Names { get; } = ["CUSTOM_AUTH"];

    public override string Permission => "ALLOW_CUSTOM_AUTH";

    /// <summary>The error of a pool that lacks a handler of custom sign-in.</summary>
    public static AwsException NotConfigured() => AwsException.InvalidParameter("Custom auth lambda trigger is not configured for the user pool.");

    public override async Task<SignInAnswer> StartAsync(OperationContext context, UserPoolClient client, SignInParameters parameters)
    {
        parameters.RefuseBeside("USERNAME", "CHALLENGE_NAME", "SRP_A", "SECRET_HASH", "DEVICE_KEY");
        var name = parameters.Required("USERNAME");
        SecretHash.Verify(client, name, parameters.Optional("SECRET_HASH"));
        parameters.RefuseDevice();
        if (!client.Pool.Triggers.Handles<DefineAuthChallengeEvent>())
            throw NotConfigured();
        var clientPublic = ReadClientPublic(context, parameters);

        var who = SignInUser.Find(client, name);
        await PreAuthentication.AskAsync(context, client, name, who);
        RefuseUnfit(context, client, who);
        var signIn = new CustomSignIn(client, name, who)
        {
            PasswordProof = clientPublic is { } number ? (custom, step) => PutPasswordProof(step, custom, number) : null,
        };
        return clientPublic is null ? await signIn.ContinueAsync(context) : await signIn.PassAsync(context, CustomStep.SrpA);
    }

    // Null for a sign-in without a password.
    private static BigInteger? ReadClientPublic(OperationContext context, SignInParameters parameters)
    {
        var first = parameters.Optional("CHALLENGE_NAME");
        if (first is not (null or CustomChallenge.ChallengeName or CustomStep.SrpA))
            throw AwsException.InvalidParameter($"CHALLENGE_NAME must be {CustomStep.SrpA} or {CustomChallenge.ChallengeName}, was '{first}'.");
        if (first != CustomStep.SrpA)
        {
            context.Refuse("AuthParameters.SRP_A", parameters.Optional("SRP_A") is not null, $"without CHALLENGE_NAME {CustomStep.SrpA}");
            return null;
        }

        return SrpGroup.TryParseHex(parameters.Required("SRP_A"), out var number) && SrpServerKey.IsAcceptable(number)
            ? number
            : throw AwsException.InvalidParameter("SRP_A must be a number between 0 and N in hex, and not 0 or N.");
    }

    private static void RefuseUnfit(OperationContext context, UserPoolClient client, SignInUser who)
    {
        if (who.User is not { } user)
            return;
        lock (client.Pool.Gate)
            FirstFactor.RefuseUnfit(context, client.Pool, user);
    }

    private static SignInAnswer PutPasswordProof(OperationContext context, CustomSignIn signIn, BigInteger clientPublic)
    {
        var (client, who) = (signIn.Client, signIn.Who);
        var key = SrpServerKey.Generate(who.Verifier);
        var block = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBlockLength));
        client.Pool.Authentication.Challenges.Add(
            block,
            new PendingPasswordProof(client, signIn.TypedName, who, key, clientPublic, context.Now + client.Settings.AuthSessionValidity) { Custom = signIn },
            context.Now);
        return new SignInAnswer
        {
            ChallengeName = PasswordVerifierChallenge.ChallengeName,
            Session = signIn.Ticket,
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
