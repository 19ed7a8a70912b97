using Microsoft.Extensions.Hosting;

namespace Cognito.Federation.Emulator;

/// <summary>Leaves Ctrl-C and SIGTERM to the process that the emulator is a guest in; the default would swallow them.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
