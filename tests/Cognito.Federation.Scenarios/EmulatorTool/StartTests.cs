using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Cognito.Federation.Scenarios.EmulatorTool;

[Trait("Kind", "Heavy")]
public sealed class StartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task It_prints_one_ready_line_and_nothing_else_and_stops_with_0_when_it_is_asked_to(PosixSignal signal)
    {
        await using var server = await ToolServer.StartAsync();
        using var health = await server.Http.GetAsync("/_emulator/health", Cancel);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);

        var run = await server.StopAsync(signal);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"cognito-emulator ready on http://127.0.0.1:{server.Url.Port}\n", run.Output);
        Assert.Empty(run.Errors);
        await Assert.ThrowsAsync<HttpRequestException>(() => server.Http.GetAsync("/_emulator/health", Cancel));
    }

    [Fact]
    public async Task A_client_that_never_ends_its_request_does_not_keep_it_from_stopping()
    {
        await using var server = await ToolServer.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Url.Port, Cancel);
        await using var stream = client.GetStream();
        await stream.WriteAsync("POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: AWSCognitoIdentityProviderService.SignUp\r\nContent-Type: application/x-amz-json-1.1\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\n"u8.ToArray(), Cancel);
        Assert.Equal((int)'H', stream.ReadByte());   // it reads the body now

        Assert.Equal(0, (await server.StopAsync(PosixSignal.SIGTERM)).ExitCode);
    }

    [Fact]
    public async Task The_health_page_says_who_it_plays_and_which_user_pools_it_has()
    {
        await using var server = await ToolServer.StartAsync("--seed", ToolServer.ExampleSeed);

        using var reply = await server.Http.GetAsync("/_emulator/health", Cancel);

        Assert.Equal("application/json; charset=utf-8", reply.Content.Headers.ContentType!.ToString());
        var health = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Cancel)).RootElement;
        Assert.Equal(
            ("ok", "us-east-1", "123456789012"),
            (health.GetProperty("status").GetString(), health.GetProperty("region").GetString(), health.GetProperty("accountId").GetString()));
        var pool = Assert.Single(health.GetProperty("userPools").EnumerateArray());
        Assert.Equal((ToolClients.Pool, "users"), (pool.GetProperty("id").GetString(), pool.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task It_listens_on_the_port_that_was_given_and_a_second_one_says_that_it_is_taken()
    {
        int port;
        await using (var first = await ToolServer.StartAsync())
            port = first.Url.Port;
        var given = port.ToString(CultureInfo.InvariantCulture);
        await using var server = await ToolServer.StartAsync("--port", given);
        Assert.Equal(port, server.Url.Port);

        var second = await ToolServer.RunAsync("start", "--port", given);

        Assert.Equal(1, second.ExitCode);
        Assert.Empty(second.Output);
        Assert.Contains("Could not start", second.Errors, StringComparison.Ordinal);
        Assert.Contains(given, second.Errors, StringComparison.Ordinal);
        Assert.Contains("in use", second.Errors, StringComparison.Ordinal);
    }
}
