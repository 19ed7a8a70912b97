using System.Security.Cryptography;
using Cognito.Federation.Wire;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>The cache that the servers of a fleet share: identity ids and credentials, sealed. A dead or slow store costs a bounded delay and nothing else.</summary>
/// <remarks>
/// A person's entry holds the identity id and a number that is new whenever the entry is; each set of credentials names the number that it belongs to. So one removal, of the person's entry, takes all credentials of
/// every role, flow and policy with it, though a cache cannot be searched.
/// </remarks>
internal sealed class SharedCache : ISecondLayer
{
    // Entries go before the credentials do, and a minute is what a server may use them whose own clock tells it nothing.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan WithoutClock = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan IdentityLife = TimeSpan.FromDays(30);

    private readonly IDistributedCache _store;
    private readonly IDataProtector _seal;
    private readonly IdentityPoolCalls _calls;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly StoreCircuit _circuit;
    private readonly string _pool;

    public SharedCache(IDistributedCache store, IDataProtectionProvider protection, IdentityPoolCalls calls, TimeProvider time, ILogger logger)
    {
        _store = store;
        _calls = calls;
        _time = time;
        _logger = logger;
        _circuit = new StoreCircuit(time);
        _pool = calls.PoolId.ToString();
        _seal = protection.CreateProtector("Cognito.Federation", nameof(SharedCache), "v1", _pool);
    }

    public bool HoldsCredentials => true;

    public async ValueTask<KnownIdentity?> FindIdentityAsync(CacheKey person, CancellationToken cancellationToken)
    {
        var key = IdentityKey(person);
        if (await ReadAsync(key, cancellationToken).ConfigureAwait(false) is not { } entry)
            return null;
        if (SharedIdentity.TryRead(entry, key) is { } found)
        {
            Telemetry.SharedCacheUsed("hit");
            return new KnownIdentity(found.Id, found.Generation);
        }
        Telemetry.SharedCacheUsed("unreadable");
        return null;
    }

    public async ValueTask<KnownIdentity> KeepIdentityAsync(CacheKey person, IdentityId id, CancellationToken cancellationToken)
    {
        var key = IdentityKey(person);
        var identity = new SharedIdentity(id, RandomNumberGenerator.GetHexString(32, lowercase: true));
        var isKept = await WriteAsync(key, identity.Write(key), new DistributedCacheEntryOptions { SlidingExpiration = IdentityLife }, cancellationToken).ConfigureAwait(false);
        return new KnownIdentity(id, isKept ? identity.Generation : null);
    }

    public async ValueTask<CredentialSet?> FindCredentialsAsync(LoginKeys keys, KnownIdentity identity, CancellationToken cancellationToken)
    {
        if (identity.Generation is not { } generation)
            return null;
        var key = CredentialsKey(keys);
        if (await ReadAsync(key, cancellationToken).ConfigureAwait(false) is not { } entry)
            return null;
        var found = SharedCredentials.TryRead(entry, key);
        if (found is null || found.Generation != generation || found.Credentials.IdentityId != identity.Id)
        {
            Telemetry.SharedCacheUsed(found is null ? "unreadable" : "miss");
            return null;
        }
        Telemetry.SharedCacheUsed("hit");
        // That the entry is still there says that the credentials live; how long, only a clock that is right can say.
        return new CredentialSet(found.Credentials, found.Life, _time, found.Life - (found.Credentials.ExpiresAt - _calls.ServerTime), _calls.IsServerTimeKnown ? null : WithoutClock);
    }

    public async ValueTask KeepCredentialsAsync(LoginKeys keys, KnownIdentity identity, CredentialSet set, CancellationToken cancellationToken)
    {
        var left = set.TimeLeft - Margin;
        if (identity.Generation is not { } generation || left <= TimeSpan.Zero)
            return;
        var key = CredentialsKey(keys);
        var entry = new SharedCredentials(set.Credentials, set.Life, generation).Write(key);
        // Relative, so that the store's clock counts and not this computer's.
        await WriteAsync(key, entry, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = left }, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask ForgetAsync(CacheKey person, CancellationToken cancellationToken) =>
        await UseAsync("forgotten", limit => _store.RemoveAsync(IdentityKey(person), limit), evenIfOpen: true, cancellationToken).ConfigureAwait(false);

    private string IdentityKey(CacheKey person) => "cognito:identity:" + person.SharedHash(_pool);

    private string CredentialsKey(LoginKeys keys) => "cognito:credentials:" + keys.Credentials.SharedHash(_pool);

    /// <summary>An entry, unsealed; null when there is none that can be read.</summary>
    private async ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        byte[]? found = null;
        if (!await UseAsync(null, async limit => found = await _store.GetAsync(key, limit).ConfigureAwait(false), evenIfOpen: false, cancellationToken).ConfigureAwait(false))
            return null;
        if (found is null)
        {
            Telemetry.SharedCacheUsed("miss");
            return null;
        }
        try
        {
            return _seal.Unprotect(found);
        }
        catch (CryptographicException)
        {
            // Of other keys, or nobody's: as good as nothing.
            Telemetry.SharedCacheUsed("unreadable");
            return null;
        }
    }

    private ValueTask<bool> WriteAsync(string key, byte[] entry, DistributedCacheEntryOptions options, CancellationToken cancellationToken)
    {
        var @sealed = _seal.Protect(entry);
        CryptographicOperations.ZeroMemory(entry);
        return UseAsync("written", limit => _store.SetAsync(key, @sealed, options, limit), evenIfOpen: false, cancellationToken);
    }

    private async ValueTask<bool> UseAsync(string? outcome, Func<CancellationToken, Task> work, bool evenIfOpen, CancellationToken cancellationToken)
    {
        if (_circuit.IsOpen && !evenIfOpen)
        {
            Telemetry.SharedCacheUsed("skipped");
            return false;
        }
        if (await _circuit.TryAsync(work, cancellationToken).ConfigureAwait(false) is { } failure)
        {
            Telemetry.SharedCacheUsed("failed");
            _logger.SharedCacheFailed(failure);
            return false;
        }
        if (outcome is not null)
            Telemetry.SharedCacheUsed(outcome);
        return true;
    }
}
