using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>Writes an error as the AWS JSON 1.1 services do.</summary>
internal static class AwsError
{
    public const string ContentType = "application/x-amz-json-1.1";

    public static async Task WriteAsync(HttpContext context, AwsException error)
    {
        var facts = RequestFacts.Of(context);
        facts.Error = error.Type;
        var response = context.Response;
        response.StatusCode = error.StatusCode;
        response.ContentType = ContentType;
        response.Headers["x-amzn-ErrorType"] = error.Type + ":";
        response.Headers["x-amzn-ErrorMessage"] = ToHeader(error.Message);
        var body = Serialize(error);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static byte[] Serialize(AwsException error)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("__type", error.Type);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    // A header holds printable ASCII only.
    private static string ToHeader(string message)
    {
        var text = new StringBuilder(message.Length);
        foreach (var c in message)
            text.Append(c is >= ' ' and < '\x7f' ? c : '?');
        return text.ToString();
    }
}
