using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator.Srp;

/// <summary>What a user pool keeps of a password: a salt and g^x, from which the password cannot be read.</summary>
internal sealed class SrpVerifier
{
    private const int SaltLength = 16;

    internal SrpVerifier(BigInteger salt, BigInteger value)
    {
        Salt = salt;
        Value = value;
    }

    /// <summary>The salt, as the number that the client sees in hex.</summary>
    public BigInteger Salt { get; }

    /// <summary>v = g^x mod N.</summary>
    public BigInteger Value { get; }

    /// <summary>Makes the verifier of a new password with a fresh random salt.</summary>
    public static SrpVerifier FromPassword(string poolName, string username, string password)
        => FromPassword(poolName, username, password, SrpGroup.Unsigned(RandomNumberGenerator.GetBytes(SaltLength)));

    /// <summary>Makes the verifier of a password for a given salt.</summary>
    public static SrpVerifier FromPassword(string poolName, string username, string password, BigInteger salt)
    {
        var identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{poolName}{username}:{password}"));
        var x = SrpGroup.Hash(SrpGroup.Pad(salt), identity);
        return new SrpVerifier(salt, BigInteger.ModPow(SrpGroup.G, x, SrpGroup.N));
    }

    /// <summary>A verifier that belongs to no password: the same one for the same name, so that it cannot be told from a user's.</summary>
    public static SrpVerifier Simulated(ReadOnlySpan<byte> poolKey, string username)
    {
        var name = Encoding.UTF8.GetBytes(username);
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, poolKey.ToArray(), SaltLength + 384, name, "simulated user"u8.ToArray());
        return new SrpVerifier(
            SrpGroup.Unsigned(material.AsSpan(0, SaltLength)),
            SrpGroup.Unsigned(material.AsSpan(SaltLength)) % SrpGroup.N);
    }

    /// <summary>Whether the password is the one this verifier was made from.</summary>
    public bool Matches(string poolName, string username, string password)
        => CryptographicOperations.FixedTimeEquals(
            Fixed(FromPassword(poolName, username, password, Salt).Value), Fixed(Value));

    private static byte[] Fixed(BigInteger value)
    {
        var bytes = new byte[384];
        var written = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        written.CopyTo(bytes.AsSpan(bytes.Length - written.Length));
        return bytes;
    }
}
