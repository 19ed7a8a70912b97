using System.Security.Cryptography;
using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>The first half of a password proof, the same in every flow that has one.</summary>
internal static class SrpExchange
{
    private const int SecretBlockLength = 256;

    /// <summary>Reads the client's public value.</summary>
    /// <exception cref="AwsException">It would make the proof worthless.</exception>
    public static System.Numerics.BigInteger ReadPublic(string hex) =>
        SrpGroup.TryParseHex(hex, out var value) && SrpServerKey.IsAcceptable(value)
            ? value
            : throw AwsException.InvalidParameter("SRP_A must be a number between 0 and N in hex, and not 0 or N.");

    /// <summary>Answers a client's public value with PASSWORD_VERIFIER.</summary>
    public static SignInAnswer Begin(OperationContext context, SrpStart start)
    {
        var (client, typedName, who, clientPublic) = start;
        var key = SrpServerKey.Generate(who.Verifier);
        var block = NewSecretBlock();
        client.Pool.Authentication.Challenges.Add(
            block,
            new PendingPasswordProof(client, who, key, clientPublic, context.Now + client.Settings.AuthSessionValidity) { TypedName = typedName, Session = start.Session, Custom = start.Custom },
            context.Now);
        return new SignInAnswer
        {
            ChallengeName = PasswordVerifierChallenge.ChallengeName,
            Session = start.Session,
            ChallengeParameters = Parameters(who.Verifier, key, block, who.Username),
        };
    }

    /// <summary>What the client signs to prove its half; nobody guesses it.</summary>
    public static string NewSecretBlock() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBlockLength));

    /// <summary>What the client needs for its half of the proof.</summary>
    public static Dictionary<string, string> Parameters(SrpVerifier verifier, SrpServerKey key, string block, string username) => new()
    {
        ["SALT"] = SrpGroup.ToHex(verifier.Salt),
        ["SECRET_BLOCK"] = block,
        ["SRP_B"] = SrpGroup.ToHex(key.Public),
        ["USERNAME"] = username,
        ["USER_ID_FOR_SRP"] = username,
    };
}
