using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>Time-based one-time passwords as authenticator apps make them (RFC 6238): HMAC-SHA-1, 30 seconds, six digits.</summary>
internal static class Totp
{
    private const int Digits = 6;
    private const int StepSeconds = 30;

    /// <summary>The number of the 30-second step that a moment falls into.</summary>
    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238: authenticator apps know nothing else
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0F;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }
}
