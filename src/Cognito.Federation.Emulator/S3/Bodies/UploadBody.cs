using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>The body of a signed request: unframed, held against what was signed, and against every checksum that came with it.</summary>
internal sealed class UploadBody : IDisposable
{
    private const string DecodedLengthHeader = "x-amz-decoded-content-length";
    private const string TrailerHeader = "x-amz-trailer";

    private readonly HttpRequest _request;
    private readonly AwsChunkedStream? _chunked;
    private readonly Stream _stream;
    private readonly ChecksumKind? _checksum;
    private readonly string? _announcedTrailer;

    public UploadBody(HttpRequest request, AuthenticatedRequest authenticated, string payloadHash)
    {
        _request = request;
        Length = payloadHash switch
        {
            _ when !PayloadHash.IsChunked(payloadHash) => request.ContentLength,
            _ when request.Headers[DecodedLengthHeader].ToString() is var text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) => length,
            _ => throw new S3Exception("MissingContentLength", $"You must provide the {DecodedLengthHeader} header, a number of bytes.", 411),
        };

        var hasTrailer = PayloadHash.IsChunked(payloadHash) && payloadHash != PayloadHash.SignedChunks;
        _announcedTrailer = request.Headers[TrailerHeader].ToString() is { Length: > 0 } announced ? announced : null;
        if (_announcedTrailer is not null && !hasTrailer)
            throw S3Exception.InvalidRequest($"{TrailerHeader} is set, but {PayloadHash.Header} says that there is no trailer.");
        if (PayloadHash.IsChunked(payloadHash))
        {
            var signatures = payloadHash == PayloadHash.UnsignedChunksAndTrailer ? null : new ChunkSignatures(authenticated.Derived, authenticated.Claim);
            _stream = _chunked = new AwsChunkedStream(request.Body, signatures, hasTrailer);
        }
        else
        {
            _stream = PayloadHash.IsHash(payloadHash) ? new HashedBodyStream(request.Body, payloadHash) : request.Body;
        }

        _checksum = FindChecksum();
    }

    /// <summary>How many bytes are to come, framing not counted; null when the request does not say.</summary>
    public long? Length { get; }

    /// <summary>Reads everything, and gives it away piece by piece. What it gave away counts only once it has returned.</summary>
    /// <exception cref="S3Exception">The body is too large, or is not what was announced.</exception>
    /// <exception cref="SignatureException">The body is not what was signed.</exception>
    public async Task<BodyDigest> ReadAsync(Action<ReadOnlySpan<byte>> take, long limit, CancellationToken cancellationToken)
    {
        if (Length > limit)
            throw TooLarge(Length.Value, limit);
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var checksum = _checksum?.Start();
        var buffer = new byte[64 * 1024];
        long total = 0;
        int read;
        while ((read = await ReadAsync(buffer, cancellationToken)) > 0)
        {
            total += read;
            if (total > limit)
                throw TooLarge(total, limit);
            var octets = buffer.AsSpan(0, read);
            md5.AppendData(octets);
            checksum?.Append(octets);
            take(octets);
        }

        if (Length is { } announced && announced != total)
            throw new S3Exception("IncompleteBody", FormattableString.Invariant($"The request announced {announced} bytes and had {total}."));
        var hash = md5.GetHashAndReset();
        RefuseOtherMd5(hash);
        return new BodyDigest(total, hash, _checksum, checksum is null ? null : Verify(Convert.ToBase64String(checksum.Finish())));
    }

    public void Dispose()
    {
        if (_stream != _request.Body)
            _stream.Dispose();
    }

    private async ValueTask<int> ReadAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await _stream.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidDataException malformed)
        {
            throw S3Exception.InvalidRequest(malformed.Message);
        }
    }

    private ChecksumKind? FindChecksum()
    {
        var headers = _request.Headers.Keys
            .Where(static name => name.StartsWith(ChecksumKind.HeaderPrefix, StringComparison.OrdinalIgnoreCase)
                && !name.EndsWith("-mode", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("-type", StringComparison.OrdinalIgnoreCase))
            .Append(_announcedTrailer)
            .OfType<string>()
            .ToList();
        if (headers.Count > 1)
            throw S3Exception.InvalidRequest("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
        var kind = headers.Count == 0 ? null : ChecksumKind.OfHeader(headers[0]);
        if (_request.Headers["x-amz-sdk-checksum-algorithm"].ToString() is { Length: > 0 } announced && ChecksumKind.OfName(announced) is var named && kind is not null && kind != named)
            throw S3Exception.InvalidRequest($"x-amz-sdk-checksum-algorithm says {named.Name}, but the checksum that came is {kind.Name}.");
        if (kind is not null && _announcedTrailer is null)
            kind.Validate(_request.Headers[kind.Header].ToString());
        return kind;
    }

    private string Verify(string computed)
    {
        var kind = _checksum!;
        var expected = _announcedTrailer is null ? _request.Headers[kind.Header].ToString() : _chunked!.Trailer.GetValueOrDefault(kind.Header);
        if (_announcedTrailer is not null && (expected is null || _chunked!.Trailer.Count != 1))
            throw new S3Exception("MalformedTrailerError", $"The request contained trailing data that was not well-formed: expected {kind.Header} alone.");
        return kind.Validate(expected!) == computed
            ? computed
            : throw new S3Exception("BadDigest", $"The {kind.Name} you specified did not match the calculated checksum.");
    }

    private void RefuseOtherMd5(byte[] actual)
    {
        if (_request.Headers.ContentMD5.ToString() is not { Length: > 0 } text)
            return;
        Span<byte> expected = stackalloc byte[16];
        if (text.Length != 24 || !Convert.TryFromBase64String(text, expected, out var written) || written != expected.Length)
            throw new S3Exception("InvalidDigest", "The Content-MD5 you specified was invalid.");
        if (!expected.SequenceEqual(actual))
            throw new S3Exception("BadDigest", "The Content-MD5 you specified did not match what we received.");
    }

    private static S3Exception TooLarge(long size, long limit) => new("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size")
    {
        Details =
        [
            ("ProposedSize", size.ToString(CultureInfo.InvariantCulture)),
            ("MaxSizeAllowed", limit.ToString(CultureInfo.InvariantCulture)),
        ],
    };
}
