using System.Text.Json.Serialization;

namespace Cognito.Federation.Wire;

/// <summary>A key as the service writes it.</summary>
internal sealed class WireCredentials
{
    public string? AccessKeyId { get; init; }

    [JsonConverter(typeof(SecretReader))]
    public Secret? SecretKey { get; init; }

    [JsonConverter(typeof(SecretReader))]
    public Secret? SessionToken { get; init; }

    /// <summary>Seconds since 1970, with fractions.</summary>
    public double? Expiration { get; init; }
}
