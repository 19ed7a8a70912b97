using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace Cognito.Federation.Tests.Credentials;

/// <summary>A distributed cache in this process, on the test's clock, that can be dead or slow.</summary>
internal sealed class MemoryStore : IDistributedCache
{
    private int _uses;

    public ConcurrentDictionary<string, Entry> Entries { get; } = new();

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public Action Fault { get; set; } = () => { };

    public Func<string, Task> BeforeRead { get; set; } = _ => Task.CompletedTask;

    public Func<string, Task> BeforeWrite { get; set; } = _ => Task.CompletedTask;

    public int Uses => Volatile.Read(ref _uses);

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        Use();
        await BeforeRead(key);
        return Entries.TryGetValue(key, out var entry) && entry.Until > Clock.GetUtcNow() ? entry.Bytes : null;
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        Use();
        await BeforeWrite(key);
        Entries[key] = new Entry(value, Clock.GetUtcNow() + (options.AbsoluteExpirationRelativeToNow ?? options.SlidingExpiration)!.Value);
    }

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        Use();
        Entries.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    private void Use()
    {
        Interlocked.Increment(ref _uses);
        Fault();
    }

    internal sealed record Entry(byte[] Bytes, DateTimeOffset Until);
}
