using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>What a browser says of a ceremony.</summary>
internal static class ClientDataWriter
{
    public static byte[] Write(string type, string challenge, string origin) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["type"] = type, ["challenge"] = challenge, ["origin"] = origin, ["crossOrigin"] = false }.ToJsonString());
}
