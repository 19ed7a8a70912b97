using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>Identity ids in an application's own store. Credentials stay in memory.</summary>
internal sealed class StoredIdentities(IIdentityStore store, IdentityPoolId poolId, ILogger logger) : ISecondLayer
{
    private readonly string _pool = poolId.ToString();

    public bool HoldsCredentials => false;

    public async ValueTask<KnownIdentity?> FindIdentityAsync(CacheKey person, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindAsync(person.SharedHash(_pool), cancellationToken).ConfigureAwait(false) is { } id ? new KnownIdentity(id) : null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.IdentityStoreFailed("reading", e);
            return null;
        }
    }

    public async ValueTask<KnownIdentity> KeepIdentityAsync(CacheKey person, IdentityId id, CancellationToken cancellationToken)
    {
        try
        {
            await store.SaveAsync(person.SharedHash(_pool), id, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.IdentityStoreFailed("saving", e);
        }
        return new KnownIdentity(id);
    }

    public ValueTask<CredentialSet?> FindCredentialsAsync(LoginKeys keys, KnownIdentity identity, CancellationToken cancellationToken) => new((CredentialSet?)null);

    public ValueTask KeepCredentialsAsync(LoginKeys keys, KnownIdentity identity, CredentialSet set, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask ForgetAsync(CacheKey person, CancellationToken cancellationToken)
    {
        try
        {
            await store.RemoveAsync(person.SharedHash(_pool), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.IdentityStoreFailed("removing", e);
        }
    }
}
