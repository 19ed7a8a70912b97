using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>Answers from memory while it can: fresh credentials as they are, ageing ones while one renewal runs behind them. Only without usable ones does a caller wait.</summary>
internal sealed class CredentialCache
{
    private readonly CredentialStore _store;
    private readonly CredentialExchange _exchange;
    private readonly ILogger _logger;

    public CredentialCache(CredentialStore store, ISecondLayer? shared, IdentityPoolCalls calls, ILogger logger)
    {
        _store = store;
        _exchange = new CredentialExchange(store, shared, calls, logger);
        _logger = logger;
    }

    public ValueTask<CredentialSet> GetAsync(in Login login, CancellationToken cancellationToken) =>
        Peek(login) is { } set ? new(set) : new(MissAsync(login, cancellationToken));

    /// <summary>What is in memory, if it is usable; a renewal that is due begins.</summary>
    public CredentialSet? Peek(in Login login)
    {
        if (_store.Find(login.Keys) is not { Set: { } set } entry)
            return null;
        switch (set.Freshness)
        {
            case Freshness.Hard:
                return null;
            case Freshness.Soft:
                Hit("soft");
                if (entry.Renewal.MayStart(login.Token))
                    StartRenewal(entry, login);
                return set;
            default:
                Hit("fresh");
                return set;
        }
    }

    public ValueTask<KnownIdentity> GetIdentityAsync(in Login login, CancellationToken cancellationToken)
    {
        if (_store.FindIdentity(login.Keys) is not { } known)
            return new(MissIdentityAsync(login, cancellationToken));
        Telemetry.CallsSaved(1);
        return new(known);
    }

    /// <summary>The identity id that is in memory.</summary>
    public KnownIdentity? FindIdentity(LoginKeys keys) => _store.FindIdentity(keys);

    public void Forget(Func<CacheKey, bool> isMeant) => _store.Forget(isMeant);

    private static void Hit(string state)
    {
        Telemetry.CredentialsRequested(state);
        Telemetry.CallsSaved(2);
    }

    private Task<CredentialSet> MissAsync(Login login, CancellationToken cancellationToken)
    {
        Telemetry.CredentialsRequested("miss");
        var entry = _store.Enter(login.Keys);
        return entry.Renewal.JoinAsync(() => entry.Set is { IsUsable: true } set ? set : null, login.Token, limit => _exchange.FetchAsync(entry, login, limit), cancellationToken);
    }

    private Task<KnownIdentity> MissIdentityAsync(Login login, CancellationToken cancellationToken)
    {
        var entry = _store.Enter(login.Keys);
        return entry.Naming.JoinAsync(() => entry.Person.Known, login.Token, limit => _exchange.FetchIdentityAsync(entry, login, limit), cancellationToken);
    }

    private void StartRenewal(LoginEntry entry, Login login) =>
        entry.Renewal.Start(() => entry.Set is { Freshness: Freshness.Fresh } set ? set : null, login.Token, limit => RenewAsync(entry, login, limit));

    private async Task<CredentialSet> RenewAsync(LoginEntry entry, Login login, CancellationToken cancellationToken)
    {
        try
        {
            return await _exchange.FetchAsync(entry, login, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _logger.RenewalFailed(e);
            throw;
        }
    }
}
