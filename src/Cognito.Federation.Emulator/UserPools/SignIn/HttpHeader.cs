using System.Text.Json.Serialization;

namespace Cognito.Federation.Emulator;

/// <summary>A header of the person's own request, as the server saw it.</summary>
internal sealed class HttpHeader
{
    [JsonPropertyName("headerName")]
    public string? Name { get; init; }

    [JsonPropertyName("headerValue")]
    public string? Value { get; init; }
}
