using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>One of the checksums that an upload may carry.</summary>
internal sealed class ChecksumKind
{
    public const string HeaderPrefix = "x-amz-checksum-";

    private static readonly ChecksumKind[] All =
    [
        new("CRC32", 4, Crc.Of32),
        new("CRC32C", 4, Crc.Of32C),
        new("CRC64NVME", 8, Crc.Of64Nvme),
        new("SHA1", 20, static () => new HashChecksum(HashAlgorithmName.SHA1)),
        new("SHA256", 32, static () => new HashChecksum(HashAlgorithmName.SHA256)),
    ];

    private readonly int _length;

    private ChecksumKind(string name, int length, Func<IBodyChecksum> start)
    {
        Name = name;
        Header = HeaderPrefix + name.ToLowerInvariant();
        Start = start;
        _length = length;
    }

    public string Name { get; }

    public string Header { get; }

    public Func<IBodyChecksum> Start { get; }

    /// <exception cref="S3Exception">The emulator has no such checksum.</exception>
    public static ChecksumKind OfHeader(string header) => All.FirstOrDefault(kind => kind.Header.Equals(header, StringComparison.OrdinalIgnoreCase))
        ?? throw S3Exception.NotImplemented(header, "header");

    /// <exception cref="S3Exception">The emulator has no such checksum.</exception>
    public static ChecksumKind OfName(string name) => All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw S3Exception.InvalidRequest($"Checksum algorithm provided is unsupported: '{name}'. Please try again with any of the valid types: [{string.Join(", ", All.Select(static kind => kind.Name))}]");

    /// <exception cref="S3Exception">The value is not base64 of the right length.</exception>
    public string Validate(string value)
    {
        Span<byte> octets = stackalloc byte[64];
        return value.Length <= 64 && Convert.TryFromBase64String(value, octets, out var written) && written == _length
            ? value
            : throw S3Exception.InvalidRequest($"Value for {Header} header is invalid.");
    }
}
