using System.Net.Http.Headers;
using System.Text.Json;

namespace Cognito.Federation.Wire;

/// <summary>What can be read of a reply that is not a success.</summary>
internal static class WireReply
{
    /// <summary>Far above any reply of these services, far below what would hurt.</summary>
    public const int MaximumBytes = 1024 * 1024;

    private const int MaximumNameLength = 128;

    public static string? RequestId(HttpResponseMessage response) =>
        Header(response.Headers, "x-amzn-RequestId") ?? Header(response.Headers, "x-amz-request-id");

    /// <summary>Reads the error in a reply, from its body and headers; a body that is no JSON leaves the status and the headers.</summary>
    public static ServiceError ReadError(string operation, HttpResponseMessage response, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var (type, message) = ReadBody(body);
        // The body's type is the service's own; the header also speaks where a body was cut or replaced.
        type ??= Header(response.Headers, "x-amzn-ErrorType");
        message ??= Header(response.Headers, "x-amzn-ErrorMessage");
        return new ServiceError(operation, BareType(type), message, response.StatusCode, RequestId(response), RetryAfter(response.Headers.RetryAfter, now));
    }

    /// <summary>Reads a reply's body, up to <see cref="MaximumBytes"/>.</summary>
    /// <returns>False when it is longer.</returns>
    public static async Task<bool> TryReadBodyAsync(HttpContent content, PooledBuffer buffer, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > MaximumBytes)
            return false;
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        while (true)
        {
            var read = await stream.ReadAsync(buffer.GetMemory(1024), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return true;
            buffer.Advance(read);
            if (buffer.Length > MaximumBytes)
                return false;
        }
    }

    private static (string? Type, string? Message) ReadBody(ReadOnlySpan<byte> body)
    {
        string? type = null, message = null;
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return (null, null);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isType = reader.ValueTextEquals("__type"u8);
                var isMessage = reader.ValueTextEquals("message"u8) || reader.ValueTextEquals("Message"u8);
                reader.Read();
                if (isType && reader.TokenType == JsonTokenType.String)
                    type = reader.GetString();
                else if (isMessage && reader.TokenType == JsonTokenType.String)
                    message = reader.GetString();
                else
                    reader.Skip();
            }
            return (type, message);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON: a proxy's page. Status and headers still tell what they can.
            return (null, null);
        }
    }

    /// <summary><c>com.amazonaws.cognito#NotAuthorizedException:http://…</c> is a <c>NotAuthorizedException</c>.</summary>
    private static string BareType(string? type)
    {
        if (string.IsNullOrEmpty(type))
            return "";
        var name = type.AsSpan();
        if (name.IndexOf(':') is >= 0 and var colon)
            name = name[..colon];
        if (name.LastIndexOf('#') is >= 0 and var hash)
            name = name[(hash + 1)..];
        name = name.Trim();
        return IsName(name) ? name.ToString() : "";
    }

    // What is no name is a page of somebody in between, and belongs in no message, log or metric.
    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-'))
                return false;
        }
        return text.Length <= MaximumNameLength;
    }

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? value, DateTimeOffset now)
    {
        var wait = value?.Delta ?? value?.Date - now;
        return wait is { } w && w < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Header(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
