using System.Text;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>The verifier against AWS's signing test suite and the examples in the documentation of S3.</summary>
public sealed class PublishedSignatureTests
{
    private const string SuiteSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private const string S3Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    public static TheoryData<string, string, string, string, string> Suite => new()
    {
        { "get-vanilla", "GET / ", "", "host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31" },
        { "post-vanilla", "POST / ", "", "host;x-amz-date", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b" },
        { "get-vanilla-empty-query-key", "GET /?Param1=value1 ", "", "host;x-amz-date", "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb" },
        { "get-vanilla-query-order-key-case", "GET /?Param2=value2&Param1=value1 ", "", "host;x-amz-date", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500" },
        { "get-vanilla-query-order-encoded", "GET /?Param-3=Value3&Param=Value2&%E1%88%B4=Value1 ", "", "host;x-amz-date", "371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac" },
        { "get-vanilla-query-unreserved", "GET /?-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz=-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ", "", "host;x-amz-date", "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197" },
        { "get-vanilla-utf8-query", "GET /?ሴ=bar ", "", "host;x-amz-date", "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04" },
        { "get-utf8", "GET /ሴ ", "", "host;x-amz-date", "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85" },
        { "get-space", "GET /example space/ ", "", "host;x-amz-date", "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741" },
        { "get-slashes", "GET //example// ", "", "host;x-amz-date", "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84" },
        { "get-slash-pointless-dot", "GET /./example ", "", "host;x-amz-date", "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5" },
        { "get-relative-relative", "GET /example1/example2/../.. ", "", "host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31" },
        { "get-header-key-duplicate", "GET / ", "My-Header1:value2\nMy-Header1:value2\nMy-Header1:value1\n", "host;my-header1;x-amz-date", "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea" },
        { "get-header-value-order", "GET / ", "My-Header1:value4\nMy-Header1:value1\nMy-Header1:value3\nMy-Header1:value2\n", "host;my-header1;x-amz-date", "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01" },
        { "get-header-value-trim", "GET / ", "My-Header1: value1\nMy-Header2: \"a   b   c\"\n", "host;my-header1;my-header2;x-amz-date", "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736" },
        { "post-header-key-sort", "POST / ", "My-Header1:value1\n", "host;my-header1;x-amz-date", "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c" },
        {
            "get-vanilla-with-session-token", "GET / ",
            "X-Amz-Security-Token:6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267\n",
            "host;x-amz-date;x-amz-security-token", "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8"
        },
    };

    [Theory]
    [MemberData(nameof(Suite))]
    public void A_request_of_the_signing_test_suite_is_accepted(string name, string line, string headers, string signedHeaders, string signature)
    {
        var (input, body) = SignedRequestText.Parse(
            $"{line}HTTP/1.1\nHost:example.amazonaws.com\n{headers}X-Amz-Date:20150830T123600Z\n" +
            $"Authorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders={signedHeaders}, Signature={signature}\n");

        var claim = SignatureClaim.Read(input);

        Assert.NotEmpty(name);
        Assert.Equal("AKIDEXAMPLE", claim.Scope.AccessKeyId);
        SignatureCheck.Scope(claim, "service", "us-east-1");
        SignatureCheck.Coverage(input, claim);
        SignatureCheck.Time(claim, new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero));
        SignatureCheck.Signature(input, claim, SuiteSecret, PayloadHash.Of(body));
    }

    [Fact]
    public void A_form_of_the_signing_test_suite_is_accepted_and_another_body_refused()
    {
        var (input, body) = SignedRequestText.Parse(
            """
            POST / HTTP/1.1
            Content-Type:application/x-www-form-urlencoded
            Host:example.amazonaws.com
            Content-Length:13
            x-amz-content-sha256:9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e
            Authorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=content-length;content-type;host;x-amz-content-sha256;x-amz-date, Signature=d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b
            X-Amz-Date:20150830T123600Z

            Param1=value1
            """);
        var claim = SignatureClaim.Read(input);

        SignatureCheck.Signature(input, claim, SuiteSecret, PayloadHash.Of(body));

        var refused = Assert.Throws<SignatureException>(() => SignatureCheck.Signature(input, claim, SuiteSecret, PayloadHash.Of("Param1=value2"u8)));
        Assert.Equal(SignatureFault.Mismatch, refused.Fault);
    }

    [Fact]
    public void A_presigned_request_of_the_signing_test_suite_is_accepted_for_an_hour()
    {
        var (input, body) = SignedRequestText.Parse(
            "GET /?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fservice%2Faws4_request&X-Amz-Date=20150830T123600Z" +
            "&X-Amz-SignedHeaders=host&X-Amz-Expires=3600&X-Amz-Signature=e93c787ed7f371d5c6b165c1b38ede9550f4dce4144713e844b25b7192d3865d HTTP/1.1\n" +
            "Host:example.amazonaws.com\n");
        var claim = SignatureClaim.Read(input);

        Assert.Throws<SignatureException>(() => SignatureCheck.Signature(input with { Query = input.Query + "&Param1=value2" }, claim, SuiteSecret, PayloadHash.Of(body)));
        SignatureCheck.Signature(input, claim, SuiteSecret, PayloadHash.Of(body));
        SignatureCheck.Time(claim, claim.SignedAt.AddHours(1));
        Assert.Equal(SignatureFault.PresignedExpired, Assert.Throws<SignatureException>(() => SignatureCheck.Time(claim, claim.SignedAt.AddSeconds(3601))).Fault);
    }

    public static TheoryData<string, string, string, string, string> S3Examples => new()
    {
        { "GET object", "GET /test.txt", "range:bytes=0-9\n", "", "host;range;x-amz-content-sha256;x-amz-date,f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41" },
        {
            "PUT object", "PUT /test%24file.text", "date:Fri, 24 May 2013 00:00:00 GMT\nx-amz-storage-class:REDUCED_REDUNDANCY\n", "Welcome to Amazon S3.",
            "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class,98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"
        },
        { "PUT object, the dollar not escaped", "PUT /test$file.text", "date:Fri, 24 May 2013 00:00:00 GMT\nx-amz-storage-class:REDUCED_REDUNDANCY\n", "Welcome to Amazon S3.",
            "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class,98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd" },
        { "GET bucket lifecycle", "GET /?lifecycle", "", "", "host;x-amz-content-sha256;x-amz-date,fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543" },
        { "List objects", "GET /?max-keys=2&prefix=J", "", "", "host;x-amz-content-sha256;x-amz-date,34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7" },
        { "List objects, the other order", "GET /?prefix=J&max-keys=2", "", "", "host;x-amz-content-sha256;x-amz-date,34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7" },
    };

    [Theory]
    [MemberData(nameof(S3Examples))]
    public void An_example_of_the_S3_documentation_is_accepted(string name, string line, string headers, string body, string signed)
    {
        var hash = PayloadHash.Of(Encoding.UTF8.GetBytes(body));
        var comma = signed.IndexOf(',', StringComparison.Ordinal);
        var (input, _) = SignedRequestText.Parse(
            $"{line} HTTP/1.1\nHost:examplebucket.s3.amazonaws.com\n{headers}x-amz-date:20130524T000000Z\nx-amz-content-sha256:{hash}\n" +
            $"Authorization:AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders={signed[..comma]},Signature={signed[(comma + 1)..]}\n");

        var claim = SignatureClaim.Read(input);

        Assert.NotEmpty(name);
        SignatureCheck.Scope(claim, "s3", "us-east-1");
        SignatureCheck.Coverage(input, claim);
        SignatureCheck.Signature(input, claim, S3Secret, hash);
    }

    [Fact]
    public void The_presigned_address_of_the_S3_documentation_is_accepted()
    {
        var (input, _) = SignedRequestText.Parse(
            "GET /test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z" +
            "&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404 HTTP/1.1\n" +
            "Host:examplebucket.s3.amazonaws.com\n");

        var claim = SignatureClaim.Read(input);

        SignatureCheck.Coverage(input, claim);
        SignatureCheck.Signature(input, claim, S3Secret, PayloadHash.Unsigned);
        Assert.Equal(TimeSpan.FromDays(1), claim.Life);
    }
}
