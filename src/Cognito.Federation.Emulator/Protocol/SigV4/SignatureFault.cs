namespace Cognito.Federation.Emulator;

/// <summary>Why a signature was refused; each protocol has its own error type and words for each.</summary>
internal enum SignatureFault
{
    /// <summary>The request carries no signature.</summary>
    Missing,

    /// <summary>The signature's form is wrong or a part of it is missing.</summary>
    Incomplete,

    /// <summary>Another scheme than <c>AWS4-HMAC-SHA256</c>.</summary>
    UnsupportedScheme,

    /// <summary>The access key was never issued here.</summary>
    UnknownKey,

    /// <summary>The session token is missing, or is not the one that was issued with the key.</summary>
    WrongToken,

    /// <summary>The temporary credentials are past their life.</summary>
    ExpiredToken,

    /// <summary>The region, service, date or terminator of the scope is not what this endpoint serves.</summary>
    WrongScope,

    /// <summary>The request was signed more than fifteen minutes from now.</summary>
    Skewed,

    /// <summary>A presigned address is past its <c>X-Amz-Expires</c>.</summary>
    PresignedExpired,

    /// <summary>A header that must be covered by the signature is not.</summary>
    UnsignedHeaders,

    /// <summary>The signature is not the one that the secret key gives.</summary>
    Mismatch,

    /// <summary>S3 alone: the request does not say the hash of its body, or says it in an unknown form.</summary>
    PayloadHashMissing,

    /// <summary>S3 alone: the body has another hash than the one that was signed.</summary>
    PayloadMismatch,
}
