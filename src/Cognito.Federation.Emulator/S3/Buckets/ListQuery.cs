using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Cognito.Federation.Emulator;

/// <summary>What ListObjectsV2 is asked.</summary>
internal sealed record ListQuery(string Prefix, string Delimiter, int MaxKeys, string? StartAfter, string? After, bool EncodesUrls, bool FetchesOwner)
{
    private const int LargestPage = 1000;

    public static ListQuery Read(S3Query query)
    {
        if (query["encoding-type"] is { Length: > 0 } encoding && encoding != "url")
            throw S3Exception.InvalidArgument("Invalid Encoding Method specified in Request", "encoding-type", encoding);
        return new ListQuery(
            query["prefix"] ?? "",
            query["delimiter"] ?? "",
            ReadMaxKeys(query["max-keys"]),
            query["start-after"],
            query["continuation-token"] is { } token ? ReadToken(token) : query["start-after"],
            query["encoding-type"] == "url",
            query["fetch-owner"] == "true");
    }

    public static string WriteToken(string last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(last));

    public string Print(string text) => EncodesUrls ? UriEscaping.Encode(text, keepSlash: true) : text;

    private static int ReadMaxKeys(string? text)
    {
        if (text is null)
            return LargestPage;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var keys)
            ? Math.Min(keys, LargestPage)
            : throw S3Exception.InvalidArgument("Provided max-keys not an integer or within integer range", "max-keys", text);
    }

    private static string ReadToken(string token) => Base64Url.IsValid(token)
        ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token))
        : throw S3Exception.InvalidArgument("The continuation token provided is incorrect", "continuation-token", token);
}
