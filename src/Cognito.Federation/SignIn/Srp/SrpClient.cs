using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Srp;

/// <summary>One attempt to prove a password without sending it (SRP-6a). Used once: each attempt has a private value of its own.</summary>
internal sealed class SrpClient
{
    // 256 bits match the strength of the 3072-bit group (RFC 5054, 3.1), and cost less than half of the 1024 bits that are usual.
    private const int PrivateBytes = 32;
    private const int KeyBytes = 16;

    private readonly BigInteger _privateValue;
    private readonly BigInteger _publicValue;

    public SrpClient()
        : this(NewPrivateValue())
    {
    }

    /// <summary>With a chosen private value, for tests.</summary>
    internal SrpClient(BigInteger privateValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(privateValue);
        _privateValue = privateValue;
        _publicValue = BigInteger.ModPow(SrpGroup.Generator, privateValue, SrpGroup.Prime);
    }

    /// <summary>The public value A, as <c>SRP_A</c> wants it.</summary>
    public string PublicValue => _publicValue.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');

    /// <summary>The proof for <c>PASSWORD_CLAIM_SIGNATURE</c>.</summary>
    /// <param name="challenge">What the service sent.</param>
    /// <param name="poolName">The user pool's name: what follows the underscore of its id.</param>
    /// <param name="password">The password.</param>
    /// <param name="timestamp">The very text that is sent as <c>TIMESTAMP</c>.</param>
    /// <exception cref="FormatException">The server's value would make the proof worthless.</exception>
    public string Sign(SrpChallenge challenge, string poolName, Secret password, string timestamp)
    {
        var key = DeriveKey(challenge, poolName, password);
        try
        {
            using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
            hmac.AppendData(Encoding.UTF8.GetBytes(poolName));
            hmac.AppendData(Encoding.UTF8.GetBytes(challenge.UserId));
            hmac.AppendData(challenge.SecretBlock);
            hmac.AppendData(Encoding.UTF8.GetBytes(timestamp));
            return Convert.ToBase64String(hmac.GetHashAndReset());
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>The key that both sides share if and only if the password is right.</summary>
    /// <exception cref="FormatException">The server's value would make the proof worthless.</exception>
    internal byte[] DeriveKey(SrpChallenge challenge, string poolName, Secret password)
    {
        var scrambler = SrpGroup.Hash(SrpGroup.Pad(_publicValue), SrpGroup.Pad(challenge.PublicValue));
        if (scrambler.IsZero)
            throw new FormatException("the challenge parameter SRP_B makes the scrambling parameter zero, which no honest server does.");
        var secret = SharedSecret(challenge, scrambler, PasswordExponent(challenge, poolName, password));
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, SrpGroup.Pad(secret), KeyBytes, SrpGroup.Pad(scrambler), "Caldera Derived Key"u8.ToArray());
    }

    /// <summary>x = H(PAD(salt) ‖ H(pool name ‖ user ‖ ":" ‖ password)).</summary>
    private static BigInteger PasswordExponent(SrpChallenge challenge, string poolName, Secret password)
    {
        var identity = Encoding.UTF8.GetBytes($"{poolName}{challenge.UserId}:{password.Reveal()}");
        try
        {
            return SrpGroup.Hash(SrpGroup.Pad(challenge.Salt), SHA256.HashData(identity));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(identity);
        }
    }

    /// <summary>S = (B − k·g^x)^(a + u·x).</summary>
    private BigInteger SharedSecret(SrpChallenge challenge, BigInteger scrambler, BigInteger x)
    {
        var verifier = BigInteger.ModPow(SrpGroup.Generator, x, SrpGroup.Prime);
        var bottom = SrpGroup.Reduce(challenge.PublicValue - (SrpGroup.Multiplier * verifier));
        return BigInteger.ModPow(bottom, _privateValue + (scrambler * x), SrpGroup.Prime);
    }

    private static BigInteger NewPrivateValue()
    {
        Span<byte> bytes = stackalloc byte[PrivateBytes];
        RandomNumberGenerator.Fill(bytes);
        // The top bit makes every value as long as the next, and none of them zero.
        bytes[0] |= 0x80;
        var value = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        CryptographicOperations.ZeroMemory(bytes);
        return value;
    }
}
