using System.Diagnostics;
using System.Net;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>A sample that serves HTTP and prints commands with fresh tokens, as a stranger runs it.</summary>
internal sealed class SampleServer : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private SampleServer(Process process, Dictionary<string, string> tokens, Uri address)
    {
        _process = process;
        Tokens = tokens;
        _http = new HttpClient { BaseAddress = address };
    }

    /// <summary>The printed tokens, by the printed name.</summary>
    public IReadOnlyDictionary<string, string> Tokens { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts a sample and reads what it prints.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="lastPath">The path of the last command.</param>
    /// <param name="tokenCount">How many tokens come before that.</param>
    public static async Task<SampleServer> StartAsync(string sample, string lastPath, int tokenCount)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Repository.ProgramOf("samples", sample), "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        try
        {
            var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
            while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
            {
                if (line.Split('=') is [var name, { Length: > 100 } token])
                    tokens[name] = token;
                if (tokens.Count == tokenCount && line.StartsWith("curl", StringComparison.Ordinal) && line.EndsWith(lastPath, StringComparison.Ordinal))
                    return new SampleServer(process, tokens, new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..^lastPath.Length]));
            }
            throw new InvalidOperationException("The sample ended before it had printed its commands.");
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    public async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string path, string? token, string? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content is null ? null : new StringContent(content) };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await _http.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
