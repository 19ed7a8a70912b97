using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>A login becomes an identity id, and the id credentials, by the flow that was asked for. Heals, once, what time can break: an id that was deleted or merged, a token that ended.</summary>
internal sealed class CredentialExchange(CredentialStore store, ISecondLayer? shared, IdentityPoolCalls calls, ILogger logger)
{
    private readonly LoginRenewal _tokens = new(calls);

    /// <summary>Fetches credentials and puts them into the entry of the login.</summary>
    public Task<CredentialSet> FetchAsync(LoginEntry entry, Login login, CancellationToken cancellationToken) =>
        WithLivingTokenAsync(login, entry.Set is not null, ready => ContinueAsync(entry, ready, cancellationToken), cancellationToken);

    /// <summary>Fetches the identity id and puts it into the entry of the login.</summary>
    public Task<KnownIdentity> FetchIdentityAsync(LoginEntry entry, Login login, CancellationToken cancellationToken) =>
        WithLivingTokenAsync(login, isRenewal: false, ready => AskAsync(entry, ready, cancellationToken), cancellationToken);

    /// <summary>Does something with a token that is worth a call, and once more with another one if the pool calls the first expired.</summary>
    private async Task<T> WithLivingTokenAsync<T>(Login login, bool isRenewal, Func<Login, Task<T>> work, CancellationToken cancellationToken)
    {
        var ready = await _tokens.PrepareAsync(login, isRenewal, cancellationToken).ConfigureAwait(false);
        try
        {
            return await work(ready).ConfigureAwait(false);
        }
        catch (ReauthenticationRequiredException e) when (e.Code == CognitoErrorCode.LoginTokenExpired && ready.Source is not null)
        {
            if (await LoginRenewal.ReplaceAsync(ready, cancellationToken).ConfigureAwait(false) is not { } newer)
                throw;
            logger.LoginTokenReplaced(newer.Token!.ProviderName);
            return await work(newer).ConfigureAwait(false);
        }
        catch (ReauthenticationRequiredException e) when (isRenewal && e.Code == CognitoErrorCode.LoginTokenExpired && ready is { Source: null, Token: { } ended })
        {
            throw LoginRenewal.Ended(ended, CognitoErrorCode.InteractionRequired, e);
        }
    }

    private async Task<CredentialSet> ContinueAsync(LoginEntry entry, Login login, CancellationToken cancellationToken)
    {
        if (login.Keys.Credentials.Equals(entry.Keys.Credentials))
            return await ExchangeAsync(entry, login, cancellationToken).ConfigureAwait(false);
        // The newer token has an entry of its own, where others may be fetching the same.
        var next = store.GoOn(entry, login.Keys);
        return await next.Renewal.JoinAsync(() => next.Set is { IsUsable: true } set ? set : null, login.Token, limit => ExchangeAsync(next, login, limit), cancellationToken).ConfigureAwait(false);
    }

    private async Task<CredentialSet> ExchangeAsync(LoginEntry entry, Login login, CancellationToken cancellationToken)
    {
        var identity = await IdentifyAsync(entry, login, cancellationToken).ConfigureAwait(false);
        if (await FindSharedAsync(entry, identity, cancellationToken).ConfigureAwait(false) is { } found)
            return entry.Set = found;
        CredentialSet set;
        try
        {
            set = await FlowAsync(login, identity, cancellationToken).ConfigureAwait(false);
        }
        catch (CognitoServiceException e) when (IsAboutTheId(e.Code))
        {
            logger.IdentityResolvedAgain(e.Code);
            (login, identity) = await ResolveAgainAsync(entry, login, identity, cancellationToken).ConfigureAwait(false);
            set = await FlowAsync(login, identity, cancellationToken).ConfigureAwait(false);
        }
        if (set.Credentials.IdentityId != identity.Id)
        {
            // Merged into another identity, which is the person's from now on.
            logger.IdentityChanged();
            identity = await KeepAsync(entry, set.Credentials.IdentityId, cancellationToken).ConfigureAwait(false);
        }
        entry.Set = set;
        await ShareAsync(entry, identity, set, cancellationToken).ConfigureAwait(false);
        return set;
    }

    private async Task<CredentialSet> FlowAsync(Login login, KnownIdentity identity, CancellationToken cancellationToken)
    {
        var variant = login.Keys.Variant;
        var set = await variant.Flow.FetchAsync(new FlowCall(calls, identity.Id, login.Token, variant.RoleArn), cancellationToken).ConfigureAwait(false);
        return calls.Resources.Settings.EndWithLoginToken && login.Token?.ExpiresAt is { } end ? set.EndingWithin(end - calls.ServerTime) : set;
    }

    private async Task<KnownIdentity> IdentifyAsync(LoginEntry entry, Login login, CancellationToken cancellationToken)
    {
        if (Fitting(entry.Person.Known, login) is { } known)
        {
            Telemetry.CallsSaved(1);
            return known;
        }
        return await entry.Naming.JoinAsync(() => Fitting(entry.Person.Known, login), login.Token, limit => AskAsync(entry, login, limit), cancellationToken).ConfigureAwait(false);
    }

    private async Task<KnownIdentity> AskAsync(LoginEntry entry, Login login, CancellationToken cancellationToken)
    {
        var own = login.Token?.IdentityId;
        if (shared is not null && Fitting(await shared.FindIdentityAsync(entry.Keys.Identity, cancellationToken).ConfigureAwait(false), login) is { } found)
        {
            if (own is null)
                Telemetry.CallsSaved(1);
            return entry.Person.Known = found;
        }
        return await KeepAsync(entry, own ?? await calls.GetIdAsync(login.Token, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    // A token of a developer's login says itself whose it is.
    private static KnownIdentity? Fitting(KnownIdentity? known, in Login login) =>
        login.Token?.IdentityId is { } own && own != known?.Id ? null : known;

    /// <summary>Forgets an id that was refused, and asks for the one of now.</summary>
    private async Task<(Login Login, KnownIdentity Identity)> ResolveAgainAsync(LoginEntry entry, Login login, KnownIdentity refused, CancellationToken cancellationToken)
    {
        entry.Person.Drop(refused);
        if (shared is not null)
            await shared.ForgetAsync(entry.Keys.Identity, cancellationToken).ConfigureAwait(false);
        // Of a developer's login the id stands in the token, so that only another token has another one.
        if (login.Token?.IdentityId is not null && await LoginRenewal.ReplaceAsync(login, cancellationToken).ConfigureAwait(false) is { } newer)
            login = newer;
        return (login, await IdentifyAsync(entry, login, cancellationToken).ConfigureAwait(false));
    }

    private async Task<KnownIdentity> KeepAsync(LoginEntry entry, IdentityId id, CancellationToken cancellationToken)
    {
        if (shared is null)
            return entry.Person.Known = new KnownIdentity(id);
        var known = entry.Person.Known = await shared.KeepIdentityAsync(entry.Keys.Identity, id, cancellationToken).ConfigureAwait(false);
        await UnlessForgottenAsync(entry, cancellationToken).ConfigureAwait(false);
        return known;
    }

    private async ValueTask<CredentialSet?> FindSharedAsync(LoginEntry entry, KnownIdentity identity, CancellationToken cancellationToken)
    {
        if (shared is not { HoldsCredentials: true } || await shared.FindCredentialsAsync(entry.Keys, identity, cancellationToken).ConfigureAwait(false) is not { IsUsable: true } found)
            return null;
        // Ageing ones serve those who have none; whoever renews wants younger ones than that.
        if (entry.Set is { IsUsable: true } && found.Freshness != Freshness.Fresh)
            return null;
        Telemetry.CallsSaved(1);
        return found;
    }

    private async ValueTask ShareAsync(LoginEntry entry, KnownIdentity identity, CredentialSet set, CancellationToken cancellationToken)
    {
        if (shared is not { HoldsCredentials: true } || entry.IsForgotten)
            return;
        // The store was away when the id came.
        if (identity.Generation is null)
            identity = await KeepAsync(entry, identity.Id, cancellationToken).ConfigureAwait(false);
        await shared.KeepCredentialsAsync(entry.Keys, identity, set, cancellationToken).ConfigureAwait(false);
        await UnlessForgottenAsync(entry, cancellationToken).ConfigureAwait(false);
    }

    // Forgotten while it was being written: what was written must go too.
    private async ValueTask UnlessForgottenAsync(LoginEntry entry, CancellationToken cancellationToken)
    {
        if (entry.IsForgotten)
            await shared!.ForgetAsync(entry.Keys.Identity, cancellationToken).ConfigureAwait(false);
    }

    // A refused token says nothing of the id: a forged one must not take the id from its owner.
    private static bool IsAboutTheId(CognitoErrorCode code) =>
        code == CognitoErrorCode.IdentityNotFound || code == CognitoErrorCode.IdentityForbidden || code == CognitoErrorCode.LoginsMismatch;
}
