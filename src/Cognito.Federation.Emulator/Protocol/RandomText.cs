using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>Random identifiers in the shapes the services use.</summary>
internal static class RandomText
{
    private const string Lower = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Mixed = Lower + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static string LowerAlphanumeric(int length) => RandomNumberGenerator.GetString(Lower, length);

    public static string Alphanumeric(int length) => RandomNumberGenerator.GetString(Mixed, length);

    public static string Digits(int length) => RandomNumberGenerator.GetString("0123456789", length);

    /// <summary>A version 4 UUID in its usual form.</summary>
    public static string Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
