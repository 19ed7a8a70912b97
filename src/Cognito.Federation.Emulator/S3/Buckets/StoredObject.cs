namespace Cognito.Federation.Emulator;

/// <summary>An object: its bytes in pieces, and what is told about it.</summary>
internal sealed record StoredObject(string Key, IReadOnlyList<ReadOnlyMemory<byte>> Pieces, BodyDigest Digest, DateTimeOffset LastModified)
{
    /// <summary>How many bytes of UTF-8 a key may have.</summary>
    public const int LongestKey = 1024;

    /// <summary>The headers that are handed back as they came, such as <c>Content-Type</c> and <c>x-amz-meta-</c>.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public long Length => Digest.Length;

    public string ETag { get; } = $"\"{Convert.ToHexStringLower(Digest.Md5)}\"";

    /// <summary>Writes the octets from one offset up to another, the latter not included.</summary>
    public async Task CopyToAsync(Stream destination, long from, long to, CancellationToken cancellationToken)
    {
        long start = 0;
        foreach (var piece in Pieces)
        {
            var first = Math.Max(from - start, 0);
            var last = Math.Min(to - start, piece.Length);
            if (first < last)
                await destination.WriteAsync(piece[(int)first..(int)last], cancellationToken);
            start += piece.Length;
        }
    }
}
