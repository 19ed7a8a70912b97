using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>Passkeys as the options of a ceremony name them.</summary>
internal static class PasskeyDescriptors
{
    public static JsonArray Write(IEnumerable<RegisteredPasskey> passkeys) => new([.. passkeys.Select(Write)]);

    private static JsonNode Write(RegisteredPasskey passkey) => new JsonObject
    {
        ["type"] = "public-key",
        ["id"] = passkey.Id,
        ["transports"] = new JsonArray([.. passkey.Transports.Select(transport => (JsonNode)transport)]),
    };
}
