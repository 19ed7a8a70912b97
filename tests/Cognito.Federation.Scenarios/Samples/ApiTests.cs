using System.Diagnostics;
using System.Net;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>The protected API as a stranger runs it: it prints commands, and what they ask for is answered as it says.</summary>
[Trait("Kind", "Heavy")]
public sealed class ApiTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_printed_commands_work_with_the_printed_tokens()
    {
        using var api = Process.Start(new ProcessStartInfo("dotnet", [Repository.ProgramOf("samples", "Api"), "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        try
        {
            var (tokens, address) = await ReadAsync(api.StandardOutput);
            using var http = new HttpClient { BaseAddress = address };

            Assert.Equal(["ALICE", "BOB", "CAROL"], tokens.Keys.Order());
            Assert.Equal(HttpStatusCode.OK, await GetAsync(http, "/", null));
            Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(http, "/me", null));
            Assert.Equal(HttpStatusCode.OK, await GetAsync(http, "/admin", tokens["ALICE"]));
            Assert.Equal(HttpStatusCode.OK, await GetAsync(http, "/orders", tokens["BOB"]));
            Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(http, "/admin", tokens["BOB"]));
            Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(http, "/orders", tokens["CAROL"]));
            Assert.Equal(HttpStatusCode.OK, await GetAsync(http, "/me", tokens["CAROL"]));
        }
        finally
        {
            api.Kill(entireProcessTree: true);
        }
    }

    private static async Task<(Dictionary<string, string> Tokens, Uri Address)> ReadAsync(StreamReader output)
    {
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await output.ReadLineAsync(Cancel) is { } line)
        {
            if (line.Split('=') is [var name, { Length: > 100 } token])
                tokens[name] = token;
            if (tokens.Count == 3 && line.StartsWith("curl", StringComparison.Ordinal) && line.EndsWith("/admin", StringComparison.Ordinal))
                return (tokens, new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..^"/admin".Length]));
        }
        throw new InvalidOperationException("The sample ended before it had printed its commands.");
    }

    private static async Task<HttpStatusCode> GetAsync(HttpClient http, string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request, Cancel);
        return response.StatusCode;
    }
}
