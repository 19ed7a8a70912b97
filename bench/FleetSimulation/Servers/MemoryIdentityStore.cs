using System.Collections.Concurrent;
using Cognito.Federation;

namespace FleetSimulation;

/// <summary>The identity ids that all servers share, as a table of the application's database would hold them.</summary>
internal sealed class MemoryIdentityStore : IIdentityStore
{
    private readonly ConcurrentDictionary<string, IdentityId> _ids = new(StringComparer.Ordinal);

    public ValueTask<IdentityId?> FindAsync(string key, CancellationToken cancellationToken = default) => new(_ids.TryGetValue(key, out var id) ? id : null);

    public ValueTask SaveAsync(string key, IdentityId id, CancellationToken cancellationToken = default)
    {
        _ids[key] = id;
        return ValueTask.CompletedTask;
    }

    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default)
    {
        _ids.TryRemove(key, out _);
        return ValueTask.CompletedTask;
    }
}
