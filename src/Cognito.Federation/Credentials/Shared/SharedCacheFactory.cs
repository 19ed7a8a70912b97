using Cognito.Federation.Wire;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>Makes the shared cache of a broker; registered where <c>UseDistributedCache</c> was called.</summary>
internal sealed class SharedCacheFactory(IDistributedCache? store, IDataProtectionProvider? protection)
{
    /// <exception cref="InvalidOperationException">The container lacks a store or data protection, or an identity store is in use too.</exception>
    public ISecondLayer Create(IdentityPoolCalls calls)
    {
        if (store is null)
            throw new InvalidOperationException("UseDistributedCache needs an IDistributedCache, and none is registered. Add one, for example with services.AddStackExchangeRedisCache(...).");
        if (protection is null)
            throw new InvalidOperationException("UseDistributedCache seals what it keeps with the application's data protection, and none is registered. Add services.AddDataProtection(); the servers of one fleet must share its keys.");
        if (calls.Resources.Settings.IdentityStore is not null)
            throw new InvalidOperationException("UseDistributedCache and UseIdentityStore both keep identity ids. Use one of the two.");
        return new SharedCache(store, protection, calls, calls.Resources.Time, calls.Resources.Loggers.CreateLogger<SharedCache>());
    }
}
