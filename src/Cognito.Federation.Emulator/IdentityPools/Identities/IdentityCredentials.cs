namespace Cognito.Federation.Emulator;

/// <summary>Temporary credentials, as the service writes them.</summary>
internal sealed record IdentityCredentials
{
    public required string AccessKeyId { get; init; }

    public required string SecretKey { get; init; }

    public required string SessionToken { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public required double Expiration { get; init; }

    public override string ToString() => AccessKeyId;
}
