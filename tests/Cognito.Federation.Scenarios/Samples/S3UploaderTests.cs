using System.Diagnostics;
using System.Net;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>The uploader as a stranger runs it: each user has files of their own under the same names.</summary>
[Trait("Kind", "Heavy")]
public sealed class S3UploaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_user_uploads_to_the_own_prefix()
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Repository.ProgramOf("samples", "S3Uploader"), "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        try
        {
            var (tokens, address) = await ReadAsync(server.StandardOutput);
            using var http = new HttpClient { BaseAddress = address };

            foreach (var (name, token) in tokens)
                Assert.Equal(HttpStatusCode.Created, (await SendAsync(http, HttpMethod.Put, "/files/hello.txt", token, $"Hello from {name}")).Status);
            foreach (var (name, token) in tokens)
                Assert.Equal((HttpStatusCode.OK, $"Hello from {name}"), await SendAsync(http, HttpMethod.Get, "/files/hello.txt", token));
            Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(http, HttpMethod.Get, "/files/none.txt", tokens["ALICE"])).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(http, HttpMethod.Get, "/files/hello.txt", null)).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(http, HttpMethod.Get, "/files/hello.txt", tokens["BOB"] + "x")).Status);
            Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(http, HttpMethod.Post, "/sign-out", tokens["ALICE"])).Status);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private static async Task<(Dictionary<string, string> Tokens, Uri Address)> ReadAsync(StreamReader output)
    {
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await output.ReadLineAsync(Cancel) is { } line)
        {
            if (line.Split('=') is [var name, { Length: > 100 } token])
                tokens[name] = token;
            if (line.StartsWith("curl -i http", StringComparison.Ordinal))
                return (tokens, new Uri(line["curl -i ".Length..^"/files/hello.txt".Length]));
        }
        throw new InvalidOperationException("The sample ended before it had printed its commands.");
    }

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpClient http, HttpMethod method, string path, string? token, string? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content is null ? null : new StringContent(content) };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }
}
