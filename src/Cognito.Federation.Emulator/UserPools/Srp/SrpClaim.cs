using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator.Srp;

/// <summary>The client's proof that it knows the password: an HMAC over names, secret block and timestamp.</summary>
internal static class SrpClaim
{
    /// <summary>Computes the signature that a client with the right password sends.</summary>
    public static byte[] Sign(ReadOnlySpan<byte> sessionKey, string poolName, string username, ReadOnlySpan<byte> secretBlock, string timestamp)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, sessionKey);
        hmac.AppendData(Encoding.UTF8.GetBytes(poolName));
        hmac.AppendData(Encoding.UTF8.GetBytes(username));
        hmac.AppendData(secretBlock);
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp));
        return hmac.GetHashAndReset();
    }

    /// <summary>Compares a base64 signature with the expected one in constant time; malformed base64 is a wrong signature.</summary>
    public static bool IsSignedBy(string signature, ReadOnlySpan<byte> expected)
    {
        var given = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, given, out var length)
            && CryptographicOperations.FixedTimeEquals(given.AsSpan(0, length), expected);
    }
}
