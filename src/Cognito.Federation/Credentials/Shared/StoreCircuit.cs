namespace Cognito.Federation;

/// <summary>Keeps a slow or dead store from slowing anybody down: each operation has 100 ms, and after one that failed the store is left alone for 10 s.</summary>
internal sealed class StoreCircuit(TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    // A timestamp; 0 while the store is in use.
    private long _failedAt;

    /// <summary>Whether the store is left alone for now.</summary>
    public bool IsOpen
    {
        get
        {
            var failedAt = Interlocked.Read(ref _failedAt);
            return failedAt != 0 && time.GetElapsedTime(failedAt) < Pause;
        }
    }

    /// <summary>Does something with the store.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="cancellationToken">Ends it, and says nothing of the store.</param>
    /// <returns>What went wrong; null for nothing.</returns>
    public async ValueTask<Exception?> TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            // On another thread: a client that connects for the first time may block. And not every client looks at its token.
            await Task.Run(() => work(either.Token), either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            Interlocked.Exchange(ref _failedAt, 0);
            return null;
        }
        catch (Exception e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Interlocked.Exchange(ref _failedAt, Math.Max(1, time.GetTimestamp()));
            return e;
        }
    }
}
