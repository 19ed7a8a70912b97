using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>The keys of one address, kept: fetched when the first token comes, again when they are old or a token names one that is not among them, and never given up because they cannot be fetched.</summary>
internal sealed class KeySource(SigningKeySet? embedded, KeyDownload? download, TimeProvider time, ILogger logger)
{
    /// <summary>How old keys get before new ones are fetched, while the old ones serve.</summary>
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(1);

    /// <summary>How long no new keys are fetched for unknown ids after they were: whoever invents ids must not make us ask for each.</summary>
    private static readonly TimeSpan CoolDown = TimeSpan.FromSeconds(10);

    /// <summary>How long a failure stands for those who ask next, while there are no keys at all.</summary>
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private volatile SigningKeySet? _keys = embedded;
    private Task? _flight;
    private CognitoServiceException? _failure;
    private DateTimeOffset _searchAfter = DateTimeOffset.MinValue;
    private long _oldAt = DateTimeOffset.MinValue.UtcTicks;

    /// <summary>Whether a key is still published, as far as is known.</summary>
    public bool Holds(SigningKey key) => ReferenceEquals(_keys?.Find(key.Id), key);

    /// <summary>Finds a key.</summary>
    /// <returns>The key; null when the pool has none of this id.</returns>
    /// <exception cref="CognitoServiceException">No keys were ever to be had.</exception>
    public ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_keys is not { } keys || keys.Find(keyId) is not { } key)
            return new(SearchAsync(keyId, cancellationToken));
        if (download is not null && time.GetUtcNow().UtcTicks >= Interlocked.Read(ref _oldAt))
            _ = Join(null);
        return new(key);
    }

    private async Task<SigningKey?> SearchAsync(string keyId, CancellationToken cancellationToken)
    {
        if (Join(keyId) is { } flight)
            await flight.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (_keys is { } keys)
            return keys.Find(keyId);
        var failure = Volatile.Read(ref _failure)!;
        throw new CognitoServiceException(failure.Code, failure.Message, failure) { StatusCode = failure.StatusCode, IsTransient = failure.IsTransient };
    }

    // The fetch under way, or one that begins now: always for keys that are old (no id), and for an unknown id if one was not looked for a moment ago.
    private Task? Join(string? soughtId)
    {
        lock (_lock)
        {
            if (_flight is not null || download is null || (soughtId is not null && time.GetUtcNow() < _searchAfter))
                return _flight;
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _flight = begun.Task;
            // Apart from the caller, whose cancellation ends its own wait only.
            _ = Task.Run(() => RunAsync(download, soughtId, begun), CancellationToken.None);
            return _flight;
        }
    }

    private async Task RunAsync(KeyDownload from, string? soughtId, TaskCompletionSource begun)
    {
        SigningKeySet? fetched = null;
        CognitoServiceException? failure = null;
        try
        {
            fetched = await from.FetchAsync().ConfigureAwait(false);
            logger.KeysFetched(fetched.Count);
        }
        catch (CognitoServiceException e)
        {
            failure = e;
            logger.KeysNotFetched(_keys is not null, e);
        }
        catch (Exception e)
        {
            // A fault of ours; callers must hear of it all the same, and the next one may try again.
            failure = new CognitoServiceException(CognitoErrorCode.SigningKeysUnavailable, "The keys of the user pool could not be fetched.", e);
            logger.KeysNotFetched(_keys is not null, e);
        }
        Land(fetched, failure, soughtId);
        begun.SetResult();
    }

    private void Land(SigningKeySet? fetched, CognitoServiceException? failure, string? soughtId)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var isFirst = _keys is null;
            if (fetched is not null)
                _keys = fetched.Keeping(_keys);
            Volatile.Write(ref _failure, failure);
            if (_keys is null)
                _searchAfter = now + PauseAfterFailure;
            // The very first fetch, where it found what it was for, was no search: the pool may rotate its keys right after it.
            else if (soughtId is not null && !(isFirst && _keys.Find(soughtId) is not null))
                _searchAfter = now + CoolDown;
            Interlocked.Exchange(ref _oldAt, (now + (failure is null ? FreshFor : CoolDown)).UtcTicks);
            _flight = null;
        }
    }
}
