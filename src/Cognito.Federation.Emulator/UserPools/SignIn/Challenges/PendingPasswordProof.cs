using System.Numerics;
using Cognito.Federation.Emulator.Srp;

namespace Cognito.Federation.Emulator;

/// <summary>An SRP exchange that waits for the client's proof.</summary>
internal sealed class PendingPasswordProof(
    UserPoolClient client, SignInUser who, SrpServerKey key, BigInteger clientPublic, DateTimeOffset expires)
    : PendingChallenge(PasswordVerifierChallenge.ChallengeName, client, who.Username, expires)
{
    /// <summary>The session that must come back along with the secret block; <see langword="null"/> in USER_SRP_AUTH, where the block alone is the ticket.</summary>
    public string? Session { get; init; }

    public SignInUser Who { get; } = who;

    /// <summary>Whether a claim was signed with the key that only the right password gives.</summary>
    public bool IsProvedBy(string secretBlock, string timestamp, string signature)
    {
        var expected = SrpClaim.Sign(
            key.SessionKey(clientPublic), Client.Pool.ShortName, Username, Convert.FromBase64String(secretBlock), timestamp);
        return SrpClaim.IsSignedBy(signature, expected);
    }
}
