namespace Cognito.Federation.Scenarios.EmulatorTool;

/// <summary>One running tool with the shipped example seed, for all tests of a class; each test has users of its own.</summary>
public sealed class ExampleServer : IAsyncLifetime
{
    internal ToolServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await ToolServer.StartAsync("--seed", ToolServer.ExampleSeed);

    // There is no server when it did not start.
    public ValueTask DisposeAsync() => Server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
