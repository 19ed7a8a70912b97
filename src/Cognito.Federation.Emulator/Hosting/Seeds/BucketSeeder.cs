using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>Makes the buckets that an emulator starts with.</summary>
internal static class BucketSeeder
{
    public static void Apply(BucketSeed seed, EmulatorState state)
    {
        if (!BucketStore.IsName(seed.Name))
            throw new ArgumentException($"Bucket '{seed.Name}': a name has 3 to 63 lower-case letters, digits, dots and hyphens, and is no IP address.");
        state.Buckets.TryCreate(seed.Name);
        var bucket = state.Buckets.Get(seed.Name);
        foreach (var (key, content) in seed.Objects)
        {
            if (Encoding.UTF8.GetByteCount(key) > StoredObject.LongestKey)
                throw new ArgumentException($"Bucket '{seed.Name}': a key has at most {StoredObject.LongestKey} bytes, this one has {Encoding.UTF8.GetByteCount(key)}.");
            var digest = new BodyDigest(content.Length, Md5Of(content.Span), ChecksumKind: null, Checksum: null);
            bucket.TryPut(new StoredObject(key, [content], digest, TimeProvider.System.GetUtcNow()) { Headers = ObjectHeaders.Default }, static _ => true);
        }
    }

#pragma warning disable CA5351 // An ETag of S3 is an MD5 digest.
    private static byte[] Md5Of(ReadOnlySpan<byte> content) => MD5.HashData(content);
#pragma warning restore CA5351
}
