using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator.Tests.Srp;

/// <summary>The client's side of SRP-6a, written from the specification with nothing of the emulator's or the library's code.</summary>
internal sealed class SrpClient
{
    private static readonly BigInteger N = BigInteger.Pow(2, 3072) - BigInteger.Pow(2, 3008) - 1 + (BigInteger.Pow(2, 64) * PiPart());
    private static readonly BigInteger K = Number(SHA256.HashData([.. Pad(N), .. Pad(2)]));

    private readonly BigInteger _a;

    public SrpClient(BigInteger? a = null)
    {
        _a = a ?? Number(RandomNumberGenerator.GetBytes(32));
        Public = BigInteger.ModPow(2, _a, N);
    }

    public static BigInteger Prime => N;

    public BigInteger Public { get; }

    public string PublicHex => Hex(Public);

    public static string Hex(BigInteger value) => Convert.ToHexStringLower(value.ToByteArray(isUnsigned: true, isBigEndian: true)).TrimStart('0').PadLeft(1, '0');

    public byte[] SessionKey(string poolName, string userId, string password, string saltHex, string publicHex)
    {
        var b = Parse(publicHex);
        Assert.NotEqual(BigInteger.Zero, b % N);
        var u = Number(SHA256.HashData([.. Pad(Public), .. Pad(b)]));
        var x = Number(SHA256.HashData([.. Pad(Parse(saltHex)), .. SHA256.HashData(Encoding.UTF8.GetBytes(poolName + userId + ":" + password))]));
        var @base = (((b - (K * BigInteger.ModPow(2, x, N))) % N) + N) % N;
        var s = BigInteger.ModPow(@base, _a + (u * x), N);
        var prk = HMACSHA256.HashData(Pad(u), Pad(s));
        return HMACSHA256.HashData(prk, (byte[])[.. "Caldera Derived Key"u8, 1])[..16];
    }

    public static string Sign(byte[] key, string poolName, string userId, string secretBlock, string timestamp)
        => Convert.ToBase64String(HMACSHA256.HashData(
            key, (byte[])[.. Encoding.UTF8.GetBytes(poolName), .. Encoding.UTF8.GetBytes(userId), .. Convert.FromBase64String(secretBlock), .. Encoding.UTF8.GetBytes(timestamp)]));

    public static string Timestamp(DateTimeOffset now)
    {
        string[] days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
        string[] months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        var utc = now.UtcDateTime;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{days[(int)utc.DayOfWeek]} {months[utc.Month - 1]} {utc.Day} {utc.Hour:00}:{utc.Minute:00}:{utc.Second:00} UTC {utc.Year}");
    }

    private static BigInteger Parse(string hex) => BigInteger.Parse("0" + hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static byte[] Pad(BigInteger n)
    {
        var bytes = n.ToByteArray(isUnsigned: true, isBigEndian: true);
        return bytes[0] >= 0x80 ? [0, .. bytes] : bytes;
    }

    /// <summary>[2^2942 · π] + 1690314, by Machin's formula: the prime is computed from RFC 3526 instead of copied.</summary>
    private static BigInteger PiPart()
    {
        const int guard = 64;
        var one = BigInteger.One << (2942 + guard);
        var pi = 4 * ((4 * ArcTan(one, 5)) - ArcTan(one, 239));
        return (pi >> guard) + 1690314;
    }

    private static BigInteger ArcTan(BigInteger one, int inverse)
    {
        var power = one / inverse;
        var sum = power;
        for (var n = 3; !power.IsZero; n += 2)
        {
            power /= -(inverse * inverse);
            sum += power / n;
        }

        return sum;
    }
}
