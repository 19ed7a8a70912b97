using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Srp;

/// <summary>What Cognito keeps of a device's password: v = g^x with x = H(PAD(salt) ‖ H(group ‖ key ‖ ":" ‖ password)).</summary>
internal sealed class DeviceVerifier(string passwordVerifier, string salt)
{
    private const int SaltBytes = 16;

    /// <summary>PAD(v) in base64.</summary>
    public string PasswordVerifier { get; } = passwordVerifier;

    /// <summary>PAD(salt) in base64: the very bytes that were hashed, since the service echoes the number and not the bytes.</summary>
    public string Salt { get; } = salt;

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
}
