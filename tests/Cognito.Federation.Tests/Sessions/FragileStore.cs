namespace Cognito.Federation.Tests;

/// <summary>A store that a test breaks.</summary>
internal sealed class FragileStore : ISessionStore
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the first save has come.</summary>
    public Task Reached => _reached.Task;

    public Exception? Fault { get; set; }

    public TaskCompletionSource? Gate { get; set; }

    public List<UserSession> Saved { get; } = [];

    public int Clears { get; private set; }

    public ValueTask<UserSession?> LoadAsync(CancellationToken cancellationToken = default) => new(Saved.LastOrDefault());

    public async ValueTask SaveAsync(UserSession session, CancellationToken cancellationToken = default)
    {
        _reached.TrySetResult();
        if (Gate is { } gate)
            await gate.Task.WaitAsync(cancellationToken);
        if (Fault is { } fault)
            throw fault;
        Saved.Add(session);
    }

    public ValueTask ClearAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Clears++;
        Saved.Clear();
        return ValueTask.CompletedTask;
    }
}
