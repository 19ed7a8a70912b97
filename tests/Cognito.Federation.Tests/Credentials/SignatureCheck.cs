using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Federation.Tests.Credentials;

/// <summary>Stands where S3 is, and checks that each request is whole: token and key of one set, and a good signature of that set's secret.</summary>
internal sealed class SignatureCheck : HttpMessageHandler
{
    private int _good;

    public int Good => _good;

    public ConcurrentQueue<string> Faults { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // What a network does: the answer never comes on the same stack.
        await Task.Yield();
        if (FaultOf(request) is { } fault)
            Faults.Enqueue(fault);
        else
            Interlocked.Increment(ref _good);
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent("content"u8.ToArray()) };
    }

    private static string? FaultOf(HttpRequestMessage request)
    {
        var authorization = Header(request, "Authorization");
        var fields = authorization[(authorization.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(", ").Select(f => f.Trim().Split('=', 2)).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
        var credential = fields["Credential"].Split('/');
        var number = credential[0]["AK".Length..];
        var token = Header(request, "x-amz-security-token");
        if (token != "ST" + number)
            return $"{token} with AK{number}";

        var signedHeaders = fields["SignedHeaders"];
        var headers = string.Concat(signedHeaders.Split(';').Select(name => $"{name}:{Header(request, name)}\n"));
        var canonical = $"{request.Method}\n{request.RequestUri!.AbsolutePath}\n{CanonicalQuery(request.RequestUri)}\n{headers}\n{signedHeaders}\n{Header(request, "x-amz-content-sha256")}";
        var scope = string.Join('/', credential[1..]);
        var toSign = $"AWS4-HMAC-SHA256\n{Header(request, "x-amz-date")}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = credential[1..].Aggregate(Encoding.UTF8.GetBytes("AWS4SK" + number), (k, part) => HMACSHA256.HashData(k, Encoding.UTF8.GetBytes(part)));
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        return signature == fields["Signature"] ? null : $"A bad signature of AK{number}";
    }

    private static string CanonicalQuery(Uri uri) =>
        string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static string Header(HttpRequestMessage request, string name)
    {
        if (request.Headers.TryGetValues(name, out var values) || request.Content?.Headers.TryGetValues(name, out values) == true)
            return string.Join(',', values!).Trim();
        return string.Equals(name, "host", StringComparison.OrdinalIgnoreCase) ? request.RequestUri!.Authority : "";
    }
}
