using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Cognito.Federation.Tests;

/// <summary>An authenticator app that shares no code with the emulator (RFC 6238).</summary>
internal static class Authenticator
{
    public static string Code(string base32Secret, DateTimeOffset moment)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, moment.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238: authenticator apps know nothing else
        var hash = HMACSHA1.HashData(Decode(base32Secret), counter);
#pragma warning restore CA5350
        var offset = hash[19] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1000000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
