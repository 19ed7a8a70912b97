using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>Documents that everybody may read: key sets and OpenID Connect discovery.</summary>
internal static class PublicDocument
{
    /// <summary>A JSON object with these members.</summary>
    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The JSON web key set with the public halves of keys.</summary>
    public static ReadOnlyMemory<byte> KeySet(params IEnumerable<SigningKey> keys) => Of(json =>
    {
        json.WriteStartArray("keys");
        foreach (var key in keys)
            key.WriteJwk(json);
        json.WriteEndArray();
    });

    /// <exception cref="AwsException">The request does not read.</exception>
    public static void RefuseWrites(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            throw new AwsException("UnknownOperationException", $"Expected GET, got {request.Method}.", 405);
    }

    /// <summary>Answers with a document, or with its headers alone.</summary>
    public static async Task AnswerAsync(HttpContext context, ReadOnlyMemory<byte> document)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = document.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.Body.WriteAsync(document, context.RequestAborted);
    }

    public static void WriteArray(Utf8JsonWriter json, string name, params IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
