using System.Net;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cognito.Federation.Emulator.Tests;

public sealed class ListObjectsTests
{
    // In the order of S3, which is that of their octets.
    private static readonly string[] Keys =
    [
        "A", "a", "a b", "a+b", "docs/", "docs/1", "docs/2/x", "docs/2/y", "docs/3", "docs0", "photos/a/1", "photos/a/2", "photos/b", "z/1", "é", "\uFF01", "😀",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Objects_come_in_the_order_of_their_octets_with_what_is_known_of_them()
    {
        await using var emulator = await StartAsync();
        using var s3 = emulator.S3();

        var listed = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads" }, Cancellation);

        Assert.Equal(Keys, listed.S3Objects.Select(static o => o.Key));
        Assert.Equal((Keys.Length, false, "uploads"), (listed.KeyCount, listed.IsTruncated, listed.Name));
        Assert.Null(listed.NextContinuationToken);
        var one = listed.S3Objects.Single(static o => o.Key == "docs/1");
        var head = await s3.GetObjectMetadataAsync("uploads", "docs/1", Cancellation);
        Assert.Equal((head.ETag, (long?)Encoding.UTF8.GetByteCount("docs/1"), S3StorageClass.Standard), (one.ETag, one.Size, one.StorageClass));
    }

    [Theory]
    [InlineData("", "/", "A|a|a b|a+b|docs0|é|\uFF01|😀", "docs/|photos/|z/")]
    [InlineData("docs/", "/", "docs/|docs/1|docs/3", "docs/2/")]
    [InlineData("docs/2/", "/", "docs/2/x|docs/2/y", "")]
    [InlineData("docs", "", "docs/|docs/1|docs/2/x|docs/2/y|docs/3|docs0", "")]
    [InlineData("photos/", "a", "photos/b", "photos/a")]
    [InlineData("", "o", "A|a|a b|a+b|z/1|é|\uFF01|😀", "do|pho")]
    [InlineData("none/", "/", "", "")]
    [InlineData("a b", "", "a b", "")]
    [InlineData("a+b", "", "a+b", "")]
    [InlineData("😀", "", "😀", "")]
    public async Task A_prefix_narrows_and_a_delimiter_rolls_up(string prefix, string delimiter, string keys, string prefixes)
    {
        await using var emulator = await StartAsync();
        using var s3 = emulator.S3();

        var listed = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads", Prefix = prefix, Delimiter = delimiter.Length == 0 ? null : delimiter }, Cancellation);

        Assert.Equal(keys, string.Join('|', (listed.S3Objects ?? []).Select(static o => o.Key)));
        Assert.Equal(prefixes, string.Join('|', listed.CommonPrefixes ?? []));
        Assert.Equal((listed.S3Objects?.Count ?? 0) + (listed.CommonPrefixes?.Count ?? 0), listed.KeyCount);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(5, null)]
    [InlineData(17, null)]
    [InlineData(1, "/")]
    [InlineData(3, "/")]
    [InlineData(1, "o")]
    public async Task Pages_together_are_the_whole(int size, string? delimiter)
    {
        await using var emulator = await StartAsync();
        using var s3 = emulator.S3();
        ListObjectsV2Request List() => new() { BucketName = "uploads", Delimiter = delimiter };
        var whole = await s3.ListObjectsV2Async(List(), Cancellation);

        var (keys, prefixes) = (new List<string>(), new List<string>());
        string? token = null;
        do
        {
            var request = List();
            (request.MaxKeys, request.ContinuationToken) = (size, token);
            var page = await s3.ListObjectsV2Async(request, Cancellation);
            Assert.InRange(page.KeyCount ?? -1, 1, size);
            Assert.Equal(page.IsTruncated, page.NextContinuationToken is not null);
            keys.AddRange((page.S3Objects ?? []).Select(static o => o.Key));
            prefixes.AddRange(page.CommonPrefixes ?? []);
            token = page.NextContinuationToken;
        }
        while (token is not null);

        Assert.Equal(whole.S3Objects.Select(static o => o.Key), keys);
        Assert.Equal(whole.CommonPrefixes ?? [], prefixes);
    }

    [Fact]
    public async Task A_page_may_hold_nothing_and_a_listing_may_begin_after_a_key()
    {
        await using var emulator = await StartAsync();
        using var s3 = emulator.S3();

        Assert.Equal(0, (await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads", MaxKeys = 0 }, Cancellation)).KeyCount);
        var after = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads", StartAfter = "photos/a/1" }, Cancellation);
        Assert.Equal(Keys[(Array.IndexOf(Keys, "photos/a/1") + 1)..], after.S3Objects.Select(static o => o.Key));
        var between = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads", StartAfter = "photos/a/9" }, Cancellation);
        Assert.Equal("photos/b", between.S3Objects[0].Key);
    }

    [Fact]
    public async Task A_page_has_at_most_1000_objects()
    {
        await using var emulator = await CognitoEmulator.StartAsync(
            static o => o.AddBucket("uploads", static b =>
            {
                for (var i = 0; i < 1001; i++)
                    b.AddObject(FormattableString.Invariant($"{i:0000}"), "");
            }),
            Cancellation);
        using var s3 = emulator.S3();

        var first = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads", MaxKeys = 5000 }, Cancellation);
        var rest = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "uploads", ContinuationToken = first.NextContinuationToken }, Cancellation);

        Assert.Equal((1000, true), (first.S3Objects.Count, first.IsTruncated));
        Assert.Equal("1000", Assert.Single(rest.S3Objects).Key);
    }

    [Theory]
    [InlineData("max-keys=many", "InvalidArgument")]
    [InlineData("max-keys=-1", "InvalidArgument")]
    [InlineData("continuation-token=%21", "InvalidArgument")]
    [InlineData("encoding-type=base64", "InvalidArgument")]
    [InlineData("prefix=a&prefix=b", "InvalidArgument")]
    [InlineData("unknown=1", "NotImplemented")]
    public async Task A_wrong_parameter_is_refused(string query, string code)
    {
        await using var emulator = await StartAsync();

        var answer = await S3Raw.SendAsync(emulator, HttpMethod.Get, $"/uploads?list-type=2&{query}");

        Assert.Equal((code == "NotImplemented" ? HttpStatusCode.NotImplemented : HttpStatusCode.BadRequest, code), (answer.Status, answer.Code()));
    }

    [Fact]
    public async Task Names_are_escaped_when_that_is_asked_for()
    {
        await using var emulator = await CognitoEmulator.StartAsync(static o => o.AddBucket("uploads", static b => b.AddObject("a b/<&>/é", "")), Cancellation);

        var plain = await S3Raw.SendAsync(emulator, HttpMethod.Get, "/uploads?list-type=2");
        var escaped = await S3Raw.SendAsync(emulator, HttpMethod.Get, "/uploads?encoding-type=url&list-type=2");

        Assert.Contains("<Key>a b/&lt;&amp;&gt;/é</Key>", plain.Body, StringComparison.Ordinal);
        Assert.Contains("<EncodingType>url</EncodingType>", escaped.Body, StringComparison.Ordinal);
        Assert.Contains("<Key>a%20b/%3C%26%3E/%C3%A9</Key>", escaped.Body, StringComparison.Ordinal);
    }

    private static Task<CognitoEmulator> StartAsync() => CognitoEmulator.StartAsync(
        static o => o.AddBucket("uploads", static b =>
        {
            foreach (var key in Keys.Reverse())
                b.AddObject(key, key);
        }),
        Cancellation);
}
