using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Federation.Tests;

/// <summary>Tokens claim by claim: unsigned ones made, and any read.</summary>
internal static class TestJwt
{
    public static string Of(string payload, string header = """{"alg":"RS256","kid":"k"}""") =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header)) + "." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload)) + ".c2lnbmF0dXJl";

    public static JsonObject Payload(IdToken token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Reveal().Split('.')[1]))!.AsObject();
}
