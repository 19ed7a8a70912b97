using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>cognito-local, a Cognito server that others wrote, as a process of its own in a folder of its own.</summary>
internal sealed partial class CognitoLocalServer : IAsyncDisposable
{
    public const string Code = "135790";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly TemporaryFolder _folder;
    private readonly HttpClient _http;

    private CognitoLocalServer(Process process, TemporaryFolder folder, Uri url)
    {
        _process = process;
        _folder = folder;
        Url = url;
        _http = new HttpClient { BaseAddress = url };
    }

    public Uri Url { get; }

    public static async Task<CognitoLocalServer> StartAsync()
    {
        var node = External.Node();
        var folder = new TemporaryFolder();
        var process = new Process { StartInfo = StartInfo(node, folder), EnableRaisingEvents = true };
        try
        {
            return new(process, folder, await AddressAsync(process));
        }
        catch
        {
            await EndAsync(process, folder);
            throw;
        }
    }

    public async Task<(string PoolId, string ClientId)> CreatePoolAsync()
    {
        var pool = await CallAsync("CreateUserPool", """{"PoolName":"people","AutoVerifiedAttributes":["email"]}""");
        var poolId = pool.GetProperty("UserPool").GetProperty("Id").GetString()!;
        var client = await CallAsync("CreateUserPoolClient", $$"""{"UserPoolId":"{{poolId}}","ClientName":"app"}""");
        return (poolId, client.GetProperty("UserPoolClient").GetProperty("ClientId").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await EndAsync(_process, _folder);
    }

    private static ProcessStartInfo StartInfo(string node, TemporaryFolder folder)
    {
        var script = Repository.PathOf("tests", "interop", "node_modules", "cognito-local", "lib", "bin", "start.js");
        var start = new ProcessStartInfo(node, [script])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOST"] = "127.0.0.1";
        start.Environment["PORT"] = "0";
        start.Environment["CODE"] = Code;
        start.Environment["NODE_NO_WARNINGS"] = "1";
        // The AWS SDK inside it wants an account, though nothing is ever signed.
        start.Environment["AWS_ACCESS_KEY_ID"] = "local";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "local";
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        return start;
    }

    /// <summary>Starts the process and reads where it listens from what it prints.</summary>
    private static async Task<Uri> AddressAsync(Process process)
    {
        var output = new StringBuilder();
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"cognito-local ended: {Printed()}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await ready.Task.WaitAsync(StartLimit, TestContext.Current.CancellationToken);

        void Read(string? line)
        {
            lock (output)
                output.AppendLine(line);
            if (line is not null && ReadyLine().Match(line) is { Success: true } match)
                ready.TrySetResult(new Uri(match.Groups["url"].Value));
        }

        string Printed()
        {
            lock (output)
                return output.ToString();
        }
    }

    [GeneratedRegex(@"Cognito Local running on (?<url>http://[0-9.:]+)")]
    private static partial Regex ReadyLine();

    private static async Task EndAsync(Process process, TemporaryFolder folder)
    {
        process.EnableRaisingEvents = false;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Dispose();
    }

    private async Task<JsonElement> CallAsync(string operation, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1") };
        request.Headers.Add("X-Amz-Target", $"AWSCognitoIdentityProviderService.{operation}");
        using var reply = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(reply.IsSuccessStatusCode, $"{operation}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
