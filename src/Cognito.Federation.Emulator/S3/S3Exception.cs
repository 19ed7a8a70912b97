namespace Cognito.Federation.Emulator;

/// <summary>An error in the words of S3.</summary>
internal sealed class S3Exception(string code, string message, int statusCode = 400) : Exception(message)
{
    public string Code { get; } = code;

    public int StatusCode { get; } = statusCode;

    /// <summary>Further elements of the answer, by name.</summary>
    public IReadOnlyList<(string Name, string Value)> Details { get; init; } = [];

    public static S3Exception AccessDenied(string message = "Access Denied") => new("AccessDenied", message, 403);

    public static S3Exception NoSuchBucket(string bucket) => new("NoSuchBucket", "The specified bucket does not exist", 404) { Details = [("BucketName", bucket)] };

    public static S3Exception NoSuchKey(string key) => new("NoSuchKey", "The specified key does not exist.", 404) { Details = [("Key", key)] };

    public static S3Exception InvalidArgument(string message, string name, string value)
        => new("InvalidArgument", message) { Details = [("ArgumentName", name), ("ArgumentValue", value)] };

    public static S3Exception InvalidRequest(string message) => new("InvalidRequest", message);

    public static S3Exception PreconditionFailed(string condition)
        => new("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412) { Details = [("Condition", condition)] };

    /// <summary>S3 has it and the emulator has not.</summary>
    public static S3Exception NotImplemented(string what, string kind) => new(
        "NotImplemented", $"A {kind} you provided implies functionality that is not implemented by the emulator: {what}", 501)
    { Details = [(char.ToUpperInvariant(kind[0]) + kind[1..], what)] };

    /// <summary>A refused signature.</summary>
    public static S3Exception From(SignatureException refused) => refused.Fault switch
    {
        SignatureFault.Missing => AccessDenied(),
        SignatureFault.Incomplete => new("AuthorizationHeaderMalformed", refused.Message),
        SignatureFault.UnsupportedScheme => InvalidRequest("The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256."),
        SignatureFault.UnknownKey => new("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", 403),
        SignatureFault.WrongToken => new("InvalidToken", "The provided token is malformed or otherwise invalid."),
        SignatureFault.ExpiredToken => new("ExpiredToken", "The provided token has expired."),
        SignatureFault.WrongScope when refused.ExpectedRegion is { } region => new("AuthorizationHeaderMalformed", refused.Message) { Details = [("Region", region)] },
        SignatureFault.WrongScope => new("AuthorizationHeaderMalformed", refused.Message),
        SignatureFault.Skewed => new("RequestTimeTooSkewed", "The difference between the request time and the current time is too large.", 403)
        {
            Details = [("RequestTime", refused.RequestTime ?? ""), ("MaxAllowedSkewMilliseconds", "900000")],
        },
        SignatureFault.PresignedExpired => AccessDenied(refused.Message),
        SignatureFault.UnsignedHeaders => AccessDenied(refused.Message),
        SignatureFault.PayloadHashMissing => InvalidRequest(refused.Message),
        SignatureFault.PayloadMismatch => new("XAmzContentSHA256Mismatch", refused.Message),
        _ => new("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your key and signing method.", 403),
    };
}
