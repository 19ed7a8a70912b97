using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>The issuers that a verifier trusts, each with its keys. Issuers whose keys are in the same place share them.</summary>
internal sealed class TrustedIssuers
{
    private readonly Dictionary<string, TrustedIssuer> _byName = new(StringComparer.Ordinal);

    public TrustedIssuers(IEnumerable<TrustedPoolSettings> pools, HttpMessageInvoker http, TimeProvider time, ILogger logger)
    {
        foreach (var pool in pools)
        {
            var sources = new Dictionary<Uri, KeySource>();
            foreach (var issuer in pool.Issuers)
            {
                var address = pool.KeysOf(issuer);
                if (!sources.TryGetValue(address, out var keys))
                    sources[address] = keys = new KeySource(pool.EmbeddedKeys, pool.FetchesKeys ? new KeyDownload(address, http, time) : null, time, logger);
                _byName[issuer] = new TrustedIssuer(pool.PoolId, pool.ClientIds, keys);
            }
        }
        Names = string.Join(" or ", _byName.Keys);
    }

    public IEnumerable<string> All => _byName.Keys;

    /// <summary>All of them, for a message.</summary>
    public string Names { get; }

    public TrustedIssuer? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(name);
}
