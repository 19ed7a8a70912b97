using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Cognito.Federation.Testing;

namespace Cognito.Federation.Scenarios;

/// <summary>cognito-local, a Cognito server that others wrote, as a process of its own in a folder of its own.</summary>
internal sealed class CognitoLocalServer : IAsyncDisposable
{
    public const string Code = "135790";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;

    private CognitoLocalServer(Process process, DirectoryInfo folder, Uri url)
    {
        _process = process;
        _folder = folder;
        Url = url;
        _http = new HttpClient { BaseAddress = url };
    }

    public Uri Url { get; }

    public static async Task<CognitoLocalServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cognito-local-");
        var port = FreePort();
        var start = new ProcessStartInfo(External.Node())
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Repository.PathOf("tests", "interop", "node_modules", "cognito-local", "lib", "bin", "start.js"));
        start.Environment["HOST"] = "127.0.0.1";
        start.Environment["PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["CODE"] = Code;
        start.Environment["NODE_NO_WARNINGS"] = "1";
        // The AWS SDK inside it wants an account, though nothing is ever signed.
        start.Environment["AWS_ACCESS_KEY_ID"] = "local";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "local";
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";

        var process = Process.Start(start)!;
        var output = new StringBuilder();
        var ready = new TaskCompletionSource();
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"cognito-local ended: {output}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(StartLimit, TestContext.Current.CancellationToken);
        return new(process, folder, new Uri($"http://127.0.0.1:{port}/"));

        void Read(string? line)
        {
            lock (output)
                output.AppendLine(line);
            if (line?.Contains("Cognito Local running", StringComparison.Ordinal) == true)
                ready.TrySetResult();
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
        _process.EnableRaisingEvents = false;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
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

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
