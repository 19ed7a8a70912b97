using System.Text;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Chunked uploads: the two examples of the S3 documentation, and what must be refused.</summary>
public sealed class ChunkedBodyTests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private const string Chunk1 = "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648";
    private const string Chunk2 = "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497";
    private const string LastChunk = "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9";

    [Theory]
    [InlineData(3)]
    [InlineData(65536)]
    [InlineData(100_000)]
    public async Task The_documented_chunked_upload_is_accepted_whatever_the_size_of_the_reads(int readSize)
    {
        var body = Body(Chunk1, Chunk2, LastChunk, 'a', "\r\n");

        var read = await ReadAsync(body, Seed(PayloadHash.SignedChunks), trailer: false, readSize);

        Assert.Equal(new string('a', 66560), Encoding.ASCII.GetString(read.Octets));
    }

    [Theory]
    [InlineData("\r\n", "\r\n\r\n")]
    [InlineData("\n", "\n")]
    [InlineData("\n\r\n", "\r\n")]
    public async Task The_documented_trailing_checksum_is_accepted(string afterHeader, string afterSignature)
    {
        var body = Body(
            "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
            "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
            "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
            'a',
            $"x-amz-checksum-crc32c:sOO8/Q=={afterHeader}x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435{afterSignature}");

        var read = await ReadAsync(body, Seed(PayloadHash.SignedChunksAndTrailer), trailer: true, 8192);

        Assert.Equal(66560, read.Octets.Length);
        Assert.Equal("sOO8/Q==", read.Trailer["x-amz-checksum-crc32c"]);
    }

    [Fact]
    public async Task A_changed_octet_in_a_chunk_is_refused()
    {
        var body = Body(Chunk1, Chunk2, LastChunk, 'b', "\r\n");

        var refused = await Assert.ThrowsAsync<SignatureException>(() => ReadAsync(body, Seed(PayloadHash.SignedChunks), trailer: false, 8192));

        Assert.Equal(SignatureFault.Mismatch, refused.Fault);
    }

    [Fact]
    public async Task A_changed_trailing_checksum_is_refused()
    {
        var body = Body(
            "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
            "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
            "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
            'a',
            "x-amz-checksum-crc32c:AAAAAA==\r\nx-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n");

        await Assert.ThrowsAsync<SignatureException>(() => ReadAsync(body, Seed(PayloadHash.SignedChunksAndTrailer), trailer: true, 8192));
    }

    [Theory]
    [InlineData("", "without an empty chunk")]
    [InlineData("zz\r\n", "hexadecimal")]
    [InlineData("-5\r\nhello\r\n0\r\n\r\n", "hexadecimal")]
    [InlineData("5\r\nhel", "inside a chunk")]
    [InlineData("5\r\nhello!!\r\n0\r\n\r\n", "longer than its size")]
    [InlineData("5\r\nhello\r\n", "without an empty chunk")]
    [InlineData("5\r\nhello\r\n0\r\nx-amz-meta-a:b\r\n\r\n", "not announced")]
    public async Task A_malformed_body_is_refused_with_the_reason(string body, string reason)
    {
        await using var stream = new AwsChunkedStream(new MemoryStream(Encoding.ASCII.GetBytes(body)), signatures: null, expectsTrailer: false);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chunk_without_its_signature_is_refused_when_chunks_are_signed()
    {
        var body = Encoding.ASCII.GetBytes("5\r\nhello\r\n0\r\n\r\n");

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(body, Seed(PayloadHash.SignedChunks), trailer: false, 8192));
    }

    private static byte[] Body(string first, string second, string last, char letter, string trailer) => Encoding.ASCII.GetBytes(
        $"10000;chunk-signature={first}\r\n{new string(letter, 65536)}\r\n400;chunk-signature={second}\r\n{new string('a', 1024)}\r\n0;chunk-signature={last}\r\n{trailer}");

    private static ChunkSignatures Seed(string kind)
    {
        var withTrailer = kind == PayloadHash.SignedChunksAndTrailer;
        var (input, _) = SignedRequestText.Parse(
            $"""
            PUT /examplebucket/chunkObject.txt HTTP/1.1
            Host:s3.amazonaws.com
            x-amz-date:20130524T000000Z
            x-amz-storage-class:REDUCED_REDUNDANCY
            x-amz-content-sha256:{kind}
            Content-Encoding:aws-chunked
            x-amz-decoded-content-length:66560
            Content-Length:66824
            {(withTrailer ? "x-amz-trailer:x-amz-checksum-crc32c" : "x-unsigned:1")}
            Authorization:AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=content-encoding;{(withTrailer ? "" : "content-length;")}host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class{(withTrailer ? ";x-amz-trailer" : "")},Signature={(withTrailer ? "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e" : "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9")}

            """);
        var claim = SignatureClaim.Read(input);
        SignatureCheck.Coverage(input, claim);
        return new ChunkSignatures(SignatureCheck.Signature(input, claim, Secret, kind), claim);
    }

    private static async Task<(byte[] Octets, Dictionary<string, string> Trailer)> ReadAsync(byte[] body, ChunkSignatures signatures, bool trailer, int readSize)
    {
        await using var stream = new AwsChunkedStream(new MemoryStream(body), signatures, trailer);
        var octets = new MemoryStream();
        await stream.CopyToAsync(octets, readSize, TestContext.Current.CancellationToken);
        return (octets.ToArray(), stream.Trailer);
    }
}
