namespace Cognito.Federation.Emulator;

/// <summary>The keys of a user pool: one for each use, and those that signed before them. Making them takes a moment, so it happens aside while the pool is already in use.</summary>
internal sealed class PoolSigningKeys
{
    private readonly Lock _lock = new();

    // The newest first: those sign.
    private readonly List<(TokenUse Use, Task<SigningKey> Key)> _published = [.. MakePair()];

    /// <summary>The key that signs for one use, once it is there.</summary>
    public Task<SigningKey> GetAsync(TokenUse use)
    {
        lock (_lock)
            return _published.Find(published => published.Use == use).Key;
    }

    /// <summary>A published key of one use; null where there is none of this id, or while it is being made, when nothing can have been signed with it.</summary>
    public SigningKey? Find(TokenUse use, string? id)
    {
        lock (_lock)
        {
            return _published.Where(published => published.Use == use && published.Key.IsCompletedSuccessfully)
                .Select(static published => published.Key.GetAwaiter().GetResult())
                .FirstOrDefault(key => key.Id == id);
        }
    }

    /// <summary>Signs with new keys from now on.</summary>
    /// <param name="withdraw">Whether the old ones are published no longer, so that what they signed counts no more.</param>
    public async Task RotateAsync(bool withdraw)
    {
        var pair = MakePair();
        lock (_lock)
        {
            if (withdraw)
                _published.Clear();
            _published.InsertRange(0, pair);
        }
        await Task.WhenAll(pair.Select(static made => made.Key));
    }

    /// <summary>The JSON web key set with the public halves of all.</summary>
    public async Task<ReadOnlyMemory<byte>> WriteKeySetAsync()
    {
        Task<SigningKey>[] keys;
        lock (_lock)
            keys = [.. _published.Select(static published => published.Key)];
        return PublicDocument.KeySet(await Task.WhenAll(keys));
    }

    /// <summary>Gives all keys to whichever emulator starts next; this pool must have ended.</summary>
    public Task GiveUpAsync() => Task.WhenAll(_published.Select(static published => SpareKeys.ReturnAsync(published.Key)));

    private static (TokenUse Use, Task<SigningKey> Key)[] MakePair() => [(TokenUse.Id, SpareKeys.TakeAsync()), (TokenUse.Access, SpareKeys.TakeAsync())];
}
