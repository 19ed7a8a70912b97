using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Writes compact RS256 tokens whose header holds <c>kid</c> and <c>alg</c> and nothing else.</summary>
internal static class JwtWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a token with the claims that the callback puts into an open JSON object.</summary>
    public static string Write(SigningKey key, Action<Utf8JsonWriter> claims)
    {
        var header = Segment(json =>
        {
            json.WriteString("kid", key.Id);
            json.WriteString("alg", "RS256");
        });
        var content = $"{header}.{Segment(claims)}";
        return $"{content}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(content)))}";
    }

    private static string Segment(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }
}
