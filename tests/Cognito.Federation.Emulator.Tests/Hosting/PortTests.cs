using System.Net;
using System.Net.Sockets;

namespace Cognito.Federation.Emulator.Tests;

/// <summary>Ports that are let go. Alone, as another emulator of this test run might take them.</summary>
[Collection(nameof(EmbeddingTests))]
public sealed class PortTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_port_may_be_chosen_and_a_taken_one_is_an_IOException()
    {
        await using var first = await CognitoEmulator.StartAsync(cancellationToken: Cancellation);
        var port = first.Url.Port;

        await Assert.ThrowsAsync<IOException>(() => CognitoEmulator.StartAsync(o => o.Port = port, Cancellation));
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/_emulator/health")).Status);

        await first.DisposeAsync();
        await using var second = await CognitoEmulator.StartAsync(o => o.Port = port, Cancellation);
        Assert.Equal(port, second.Url.Port);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/_emulator/health")).Status);
    }

    [Fact]
    public async Task A_disposed_emulator_does_not_listen_and_may_be_disposed_again()
    {
        var emulator = await CognitoEmulator.StartAsync(cancellationToken: Cancellation);
        var port = emulator.Url.Port;
        await emulator.DisposeAsync();

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(IPAddress.Loopback, port, Cancellation).AsTask());
        await emulator.DisposeAsync();
    }
}
