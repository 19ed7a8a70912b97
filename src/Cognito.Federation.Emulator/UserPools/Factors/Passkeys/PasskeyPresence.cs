using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>What both ceremonies want of the authenticator's data.</summary>
internal static class PasskeyPresence
{
    /// <exception cref="PasskeyException">The data is of another relying party, or nobody touched the authenticator, or it does not know who.</exception>
    public static void Check(AuthenticatorData data, string relyingPartyId, bool mustVerify)
    {
        if (!data.RelyingPartyHash.AsSpan().SequenceEqual(SHA256.HashData(Encoding.UTF8.GetBytes(relyingPartyId))))
            throw new PasskeyException(PasskeyFault.RelyingParty, $"The authenticator data is not of the relying party {relyingPartyId}.");
        if (!data.Flags.HasFlag(AuthenticatorFlags.UserPresent))
            throw PasskeyException.NotSupported("an authenticator that does not say that the user is present (UP)");
        if (mustVerify && !data.IsUserVerified)
            throw PasskeyException.NotSupported("an authenticator that does not verify its user (UV) where the pool requires it");
    }
}
