using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation;

/// <summary>What an entry of a cache is kept under. Its hash finds the entry; its parts, compared in full, decide that it is the one.</summary>
internal sealed class CacheKey : IEquatable<CacheKey>
{
    // New in each process, so that nobody outside can choose tokens that collide.
    private static readonly byte[] HashSecret = RandomNumberGenerator.GetBytes(32);

    private readonly string[] _parts;
    private readonly UInt128 _hash;
    private string? _sharedHash;

    /// <param name="parts">What is meant by the parts, then the parts themselves.</param>
    public CacheKey(params string[] parts)
    {
        _parts = parts;
        _hash = Hash(parts);
    }

    public bool Equals(CacheKey? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && _parts.AsSpan().SequenceEqual(other._parts));

    public override bool Equals(object? obj) => Equals(obj as CacheKey);

    public override int GetHashCode() => _hash.GetHashCode();

    /// <summary>The kind of key, never its parts: they can be tokens.</summary>
    public override string ToString() => $"CacheKey ({_parts[0]})";

    /// <summary>The same for every process: the SHA-256, in hexadecimal digits, of the pool and all parts.</summary>
    /// <param name="pool">The identity pool; always the same for one key.</param>
    public string SharedHash(string pool)
    {
        if (_sharedHash is { } known)
            return known;
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(sha, pool);
        foreach (var part in _parts)
            Append(sha, part);
        return _sharedHash = Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static UInt128 Hash(string[] parts)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, HashSecret);
        foreach (var part in parts)
            Append(hmac, part);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        hmac.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private static void Append(IncrementalHash hash, string part)
    {
        // The length in front keeps ("ab", "c") apart from ("a", "bc").
        var bytes = Encoding.Unicode.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
