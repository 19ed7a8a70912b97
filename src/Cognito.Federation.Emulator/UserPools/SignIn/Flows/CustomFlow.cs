using System.Numerics;
using Cognito.Federation.Triggers;

namespace Cognito.Federation.Emulator;

/// <summary>CUSTOM_AUTH: the pool's own handlers say what is asked, after a proof of the password where the client begins with SRP_A.</summary>
internal sealed class CustomFlow : SignInFlow
{
    public override IReadOnlyList<string> Names { get; } = ["CUSTOM_AUTH"];

    public override string Permission => "ALLOW_CUSTOM_AUTH";

    /// <summary>The error of a pool that lacks a handler of custom sign-in.</summary>
    public static AwsException NotConfigured() => AwsException.InvalidParameter("Custom auth lambda trigger is not configured for the user pool.");

    public override async Task<SignInAnswer> StartAsync(OperationContext context, UserPoolClient client, SignInParameters parameters)
    {
        parameters.RefuseBeside("USERNAME", "CHALLENGE_NAME", "SRP_A", "SECRET_HASH", "DEVICE_KEY");
        var name = parameters.Required("USERNAME");
        SecretHash.Verify(client, name, parameters.Optional("SECRET_HASH"));
        if (!client.Pool.Triggers.Handles<DefineAuthChallengeEvent>())
            throw NotConfigured();
        var clientPublic = ReadClientPublic(context, parameters);

        var who = SignInUser.Find(client, name);
        UserDevices.KeyOf(client, who.User, parameters);
        await PreAuthentication.AskAsync(context, client, name, who);
        RefuseUnfit(context, client, who);
        var signIn = new CustomSignIn(client, name, who)
        {
            PasswordProof = clientPublic is { } number ? (custom, step) => SrpExchange.Begin(step, new SrpStart(client, name, who, number) { Session = custom.Ticket, Custom = custom }) : null,
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

        return SrpExchange.ReadPublic(parameters.Required("SRP_A"));
    }

    private static void RefuseUnfit(OperationContext context, UserPoolClient client, SignInUser who)
    {
        if (who.User is not { } user)
            return;
        lock (client.Pool.Gate)
            FirstFactor.RefuseUnfit(context, client.Pool, user);
    }
}
