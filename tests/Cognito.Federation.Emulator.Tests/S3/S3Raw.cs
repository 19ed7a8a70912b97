using System.Xml.Linq;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Requests that AWSSDK.S3 would not send, signed by AWSSDK.Core.</summary>
internal static class S3Raw
{
    /// <param name="emulator">Where to.</param>
    /// <param name="method">The method.</param>
    /// <param name="target">Path and query, encoded.</param>
    /// <param name="body">What is signed.</param>
    /// <param name="sent">What is sent in its place; the same when null.</param>
    /// <param name="host">The host that is signed and told; the emulator's address when null.</param>
    /// <param name="credentials">Who signs; the root account when null.</param>
    /// <param name="headers">Further headers, signed too.</param>
    public static async Task<Answer> SendAsync(
        CognitoEmulator emulator, HttpMethod method, string target, byte[]? body = null, byte[]? sent = null, string? host = null, AWSCredentials? credentials = null, params (string Name, string Value)[] headers)
    {
        var uri = new Uri($"http://{host ?? emulator.Url.Authority}{target}");
        var toSign = new AWSSigningRequest { HttpMethod = method, RequestUri = uri, Content = body ?? [] };
        foreach (var (name, value) in headers)
            toSign.Headers[name] = value;
        var parameters = new AWSSigV4Parameters
        {
            Credentials = credentials ?? new BasicAWSCredentials("test", "test"),
            Region = RegionEndpoint.GetBySystemName(emulator.Region),
            Service = "s3",
            SignedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        };
        var signed = AWSSigV4Signer.Sign(toSign, parameters);
        using var request = new HttpRequestMessage(method, new Uri(emulator.Url, uri.PathAndQuery));
        if ((sent ?? body) is { } content)
            request.Content = new ByteArrayContent(content);
        foreach (var (name, value) in toSign.Headers.Concat(signed.Headers))
        {
            if (!name.Equals("host", StringComparison.OrdinalIgnoreCase) && !request.Headers.TryAddWithoutValidation(name, value))
                request.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.Host = uri.Authority;
        return await emulator.SendAsync(request);
    }

    /// <summary>The error code in an XML answer; null where there is none.</summary>
    public static string? Code(this Answer answer) => answer.Body.Length == 0 ? null : XDocument.Parse(answer.Body).Root?.Element("Code")?.Value;
}
