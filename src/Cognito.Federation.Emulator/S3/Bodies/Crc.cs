namespace Cognito.Federation.Emulator;

/// <summary>A reflected cyclic redundancy check of 32 or 64 bits that begins and ends inverted, as all three of S3 do.</summary>
internal sealed class Crc : IBodyChecksum
{
    private static readonly ulong[] Table32 = Table(0xEDB88320);
    private static readonly ulong[] Table32C = Table(0x82F63B78);
    private static readonly ulong[] Table64 = Table(0x9A6C9329AC4BC9B5);

    private readonly ulong[] _table;
    private readonly int _octets;
    private ulong _value;

    private Crc(ulong[] table, int octets)
    {
        _table = table;
        _octets = octets;
        _value = Ones;
    }

    private ulong Ones => ulong.MaxValue >> (64 - (8 * _octets));

    public static Crc Of32() => new(Table32, 4);

    public static Crc Of32C() => new(Table32C, 4);

    /// <summary>The CRC-64 of the NVMe specification.</summary>
    public static Crc Of64Nvme() => new(Table64, 8);

    public void Append(ReadOnlySpan<byte> octets)
    {
        var (table, value) = (_table, _value);
        foreach (var octet in octets)
            value = table[(byte)(value ^ octet)] ^ (value >> 8);
        _value = value;
    }

    public byte[] Finish()
    {
        var value = _value ^ Ones;
        var octets = new byte[_octets];
        for (var index = 0; index < _octets; index++)
            octets[_octets - 1 - index] = (byte)(value >> (8 * index));
        return octets;
    }

    public void Dispose()
    {
    }

    private static ulong[] Table(ulong polynomial)
    {
        var table = new ulong[256];
        for (var octet = 0; octet < 256; octet++)
        {
            var value = (ulong)octet;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ polynomial;
            table[octet] = value;
        }

        return table;
    }
}
