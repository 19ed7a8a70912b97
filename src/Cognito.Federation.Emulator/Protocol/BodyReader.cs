using Microsoft.AspNetCore.Http;

namespace Cognito.Federation.Emulator;

/// <summary>Reads a request's body into memory, up to a limit, and puts it back for whoever reads it next.</summary>
internal static class BodyReader
{
    /// <summary>The largest body of the JSON and query services: one mebibyte.</summary>
    public const int MaximumLength = 1024 * 1024;

    public static async Task<byte[]> ReadAsync(HttpContext context, int maximumLength = MaximumLength)
    {
        if (context.Request.ContentLength > maximumLength)
            throw TooLarge(maximumLength);
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            if (buffer.Length + read > maximumLength)
                throw TooLarge(maximumLength);
            buffer.Write(chunk, 0, read);
        }

        var body = buffer.ToArray();
        context.Request.Body = new MemoryStream(body, writable: false);
        return body;
    }

    private static AwsException TooLarge(int maximumLength) =>
        new("RequestEntityTooLargeException", FormattableString.Invariant($"Request body is larger than {maximumLength} bytes."), 413);
}
