using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Cognito.Federation;

/// <summary>Tokens that one verifier verified, by the hash of every byte of them. Whether their time is over is for the reader to ask again.</summary>
internal sealed class VerifiedTokenCache(int capacity)
{
    private const int LongestToken = 8192;

    private static readonly TimeSpan LongestStay = TimeSpan.FromMinutes(5);

    private readonly BoundedMap<TokenHash, Entry> _entries = new(capacity);

    /// <summary>The claims of a token; null when it is not known, was known for too long, or was signed with a key that is no longer published.</summary>
    public VerifiedToken? Find(string token, DateTimeOffset now) =>
        token.Length <= LongestToken && _entries.TryGet(Key(token), out var entry) && now < entry.Until && now >= entry.Since && entry.Keys.Holds(entry.Key) ? entry.Token : null;

    /// <summary>Remembers a token that has passed every check.</summary>
    public void Add(string token, VerifiedToken verified, KeySource keys, SigningKey key, DateTimeOffset now)
    {
        if (token.Length <= LongestToken)
            _entries.Set(Key(token), new Entry(verified, keys, key, now, now + LongestStay));
    }

    private static TokenHash Key(string token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(token.AsSpan()), hash);
        return MemoryMarshal.Read<TokenHash>(hash);
    }

    private readonly record struct TokenHash(UInt128 First, UInt128 Second);

    private sealed record Entry(VerifiedToken Token, KeySource Keys, SigningKey Key, DateTimeOffset Since, DateTimeOffset Until);
}
