using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Srp;

/// <summary>What Cognito keeps of a device's password: v = g^x with x = H(PAD(salt) ‖ H(group ‖ key ‖ ":" ‖ password)).</summary>
/// <param name="PasswordVerifier">PAD(v) in base64.</param>
/// <param name="Salt">PAD(salt) in base64: the very bytes that were hashed, since the service echoes the number and not the bytes.</param>
internal sealed record DeviceVerifier(string PasswordVerifier, string Salt)
{
    private const int SaltBytes = 16;

    public static DeviceVerifier Create(RememberedDevice device) =>
        Create(device, new BigInteger(RandomNumberGenerator.GetBytes(SaltBytes), isUnsigned: true, isBigEndian: true));

    /// <summary>With a chosen salt, for tests.</summary>
    internal static DeviceVerifier Create(RememberedDevice device, BigInteger salt)
    {
        var identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{device.GroupKey}{device.Key}:{device.Password.Reveal()}"));
        var exponent = SrpGroup.Hash(SrpGroup.Pad(salt), identity);
        var verifier = BigInteger.ModPow(SrpGroup.Generator, exponent, SrpGroup.Prime);
        return new DeviceVerifier(Convert.ToBase64String(SrpGroup.Pad(verifier)), Convert.ToBase64String(SrpGroup.Pad(salt)));
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append("PasswordVerifier = ").Append(PasswordVerifier.Length).Append(" characters");
        return true;
    }
}
