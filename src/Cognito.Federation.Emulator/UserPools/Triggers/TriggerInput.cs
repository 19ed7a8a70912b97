using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>What a request has to say to the pool's triggers.</summary>
internal sealed class TriggerInput
{
    /// <summary>The request's <c>ClientMetadata</c>; empty where it has none.</summary>
    public IReadOnlyDictionary<string, string> ClientMetadata { get; private set; } = new Dictionary<string, string>();

    /// <summary>The occasion on which tokens are made, should the request come to that.</summary>
    public string TokenSource { get; set; } = TokenSources.Authentication;

    /// <summary>Reads it from the body of a request whose members have been checked.</summary>
    public void Read(JsonDocument body)
    {
        if (body.RootElement.TryGetProperty(nameof(ClientMetadata), out var metadata) && metadata.ValueKind == JsonValueKind.Object)
            ClientMetadata = metadata.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString());
    }
}
