using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>
/// Reads a body in the <c>aws-chunked</c> coding: <c>size[;chunk-signature=...]CRLF octets CRLF</c>, an empty chunk at the end, then trailing headers.
/// Octets are handed on before their chunk is verified: the end of the stream is the only proof that all of them were.
/// </summary>
internal sealed class AwsChunkedStream(Stream source, ChunkSignatures? signatures, bool expectsTrailer) : Stream
{
    private readonly LineReader _source = new(source);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _left;
    private string? _signature;
    private bool _inChunk;
    private bool _ended;

    /// <summary>The trailing headers by lower-case name; complete when the stream has ended.</summary>
    public Dictionary<string, string> Trailer { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The octets handed on so far, framing not counted.</summary>
    public long DecodedLength { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => DecodedLength; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty || _ended)
            return 0;
        if (_left == 0 && !await NextChunkAsync(cancellationToken))
            return 0;

        var read = await _source.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken);
        if (read == 0)
            throw Malformed("the body ended inside a chunk");
        if (signatures is not null)
            _hash.AppendData(buffer.Span[..read]);
        _left -= read;
        DecodedLength += read;
        if (_left == 0)
            await EndChunkAsync(cancellationToken);
        return read;
    }

    private async ValueTask<bool> NextChunkAsync(CancellationToken cancellationToken)
    {
        var line = await _source.ReadLineAsync(cancellationToken) ?? throw Malformed("the body ended without an empty chunk");
        var semicolon = line.IndexOf(';', StringComparison.Ordinal);
        var size = semicolon < 0 ? line : line[..semicolon];
        if (size.Length is 0 or > 15 || !long.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left))
            throw Malformed("a chunk does not begin with its size in hexadecimal digits");

        const string Extension = "chunk-signature=";
        _signature = semicolon >= 0 && line.AsSpan(semicolon + 1).StartsWith(Extension, StringComparison.Ordinal) ? line[(semicolon + 1 + Extension.Length)..] : null;
        if (signatures is not null && _signature is null)
            throw Malformed("a chunk has no chunk-signature");
        _inChunk = true;
        if (_left > 0)
            return true;

        VerifyChunk();
        await ReadTrailerAsync(cancellationToken);
        _ended = true;
        return false;
    }

    private async ValueTask EndChunkAsync(CancellationToken cancellationToken)
    {
        VerifyChunk();
        if (await _source.ReadLineAsync(cancellationToken) is not "")
            throw Malformed("a chunk is longer than its size says");
    }

    private void VerifyChunk()
    {
        if (_inChunk)
            signatures?.VerifyChunk(Convert.ToHexStringLower(_hash.GetHashAndReset()), _signature!);
        _inChunk = false;
    }

    private async ValueTask ReadTrailerAsync(CancellationToken cancellationToken)
    {
        string? signature = null;
        var canonical = new StringBuilder();
        while (await _source.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0)
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || signature is not null)
                throw Malformed("a trailing header is malformed, or follows the trailer signature");
            var name = line[..colon].Trim().ToLowerInvariant();
            var value = line[(colon + 1)..].Trim();
            if (name == "x-amz-trailer-signature")
            {
                signature = value;
                continue;
            }

            if (!expectsTrailer || !Trailer.TryAdd(name, value) || Trailer.Count > 16)
                throw Malformed($"the trailing header '{name}' was not announced, or is given twice");
            canonical.Append(name).Append(':').Append(value).Append('\n');
        }

        if (!expectsTrailer || signatures is null)
            return;
        if (signature is null)
            throw Malformed("the trailer has no x-amz-trailer-signature");
        signatures.VerifyTrailer(PayloadHash.Of(Encoding.UTF8.GetBytes(canonical.ToString())), signature);
    }

    private static InvalidDataException Malformed(string what) => new($"The aws-chunked body is malformed: {what}.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
