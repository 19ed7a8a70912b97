using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>Writes XML answers.</summary>
internal static class XmlAnswer
{
    // Names of objects may hold characters that XML forbids; S3 escapes them all the same.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false };

    public static async Task WriteAsync(HttpContext context, int statusCode, string contentType, Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
            write(xml);
        var response = context.Response;
        response.StatusCode = statusCode;
        response.ContentType = contentType;
        response.ContentLength = buffer.Length;
        await response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
    }
}
