using System.Security.Cryptography;

namespace Cognito.Federation.Emulator;

/// <summary>The values of <c>x-amz-content-sha256</c>.</summary>
internal static class PayloadHash
{
    public const string Header = "x-amz-content-sha256";
    public const string Unsigned = "UNSIGNED-PAYLOAD";
    public const string SignedChunks = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    public const string SignedChunksAndTrailer = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
    public const string UnsignedChunksAndTrailer = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    public const string OfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    public static string Of(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    public static bool IsHash(string value) => value.Length == 64 && value.All(char.IsAsciiHexDigitLower);

    public static bool IsChunked(string value) => value is SignedChunks or SignedChunksAndTrailer or UnsignedChunksAndTrailer;
}
