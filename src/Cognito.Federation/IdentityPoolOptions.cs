namespace Cognito.Federation;

/// <summary>One identity pool.</summary>
public sealed class IdentityPoolOptions
{
    /// <summary>The pool's id, such as <c>us-east-1:1a2b3c4d-…</c>. Required for <see cref="IAwsCredentialBroker"/>.</summary>
    public string? Id { get; set; }

    /// <summary>The AWS account that owns the pool; twelve digits. Not needed: Cognito finds the pool without it.</summary>
    public string? AccountId { get; set; }

    /// <summary>The region to call. Default: the common region, else what the pool's id begins with. The two must be the same.</summary>
    public string? Region { get; set; }

    /// <summary>The address to call in place of AWS's own. Default: the region's endpoint, or <c>AWS_ENDPOINT_URL_COGNITO_IDENTITY</c>, or <c>AWS_ENDPOINT_URL</c>.</summary>
    public string? ServiceUrl { get; set; }
}
