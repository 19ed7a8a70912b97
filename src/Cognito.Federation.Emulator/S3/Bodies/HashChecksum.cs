using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>A cryptographic hash as a checksum.</summary>
internal sealed class HashChecksum(HashAlgorithmName algorithm) : IBodyChecksum
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(algorithm);

    public void Append(ReadOnlySpan<byte> octets) => _hash.AppendData(octets);

    public byte[] Finish() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();
}
