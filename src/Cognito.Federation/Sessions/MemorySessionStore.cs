namespace Cognito.Federation;

/// <summary>Keeps one person's session in memory: for tests, and for what shares a session within one process.</summary>
public sealed class MemorySessionStore : ISessionStore
{
    private volatile UserSession? _session;

    /// <inheritdoc/>
    public ValueTask<UserSession?> LoadAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_session);
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(UserSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        cancellationToken.ThrowIfCancellationRequested();
        _session = session;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ClearAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _session = null;
        return ValueTask.CompletedTask;
    }
}
