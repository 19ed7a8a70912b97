using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Federation;

/// <summary>The enhanced flow: a login becomes an identity id, and the id credentials. Heals, once, what time can break: an id that was deleted or merged, a token that ended.</summary>
internal sealed class CredentialExchange(CredentialStore store, IdentityPoolCalls calls, ILogger logger)
{
    private readonly LoginRenewal _tokens = new(calls);

    /// <summary>Fetches credentials and puts them into the entry of the login.</summary>
    public Task<CredentialSet> FetchAsync(LoginEntry entry, Login login, CancellationToken cancellationToken) =>
        WithLivingTokenAsync(login, entry.Set is not null, ready => ContinueAsync(entry, ready, cancellationToken), cancellationToken);

    /// <summary>Fetches the identity id and puts it into the entry of the login.</summary>
    public Task<KnownIdentity> FetchIdentityAsync(LoginEntry entry, Login login, CancellationToken cancellationToken) =>
        WithLivingTokenAsync(login, isRenewal: false, async ready => entry.Person.Known = await calls.GetIdAsync(ready.Token, cancellationToken).ConfigureAwait(false), cancellationToken);

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
        CredentialSet set;
        try
        {
            set = await calls.GetCredentialsAsync(identity.Id, login.Token, cancellationToken).ConfigureAwait(false);
        }
        catch (CognitoServiceException e) when (IsAboutTheId(e.Code))
        {
            logger.IdentityResolvedAgain(e.Code);
            entry.Person.Drop(identity);
            identity = await IdentifyAsync(entry, login, cancellationToken).ConfigureAwait(false);
            set = await calls.GetCredentialsAsync(identity.Id, login.Token, cancellationToken).ConfigureAwait(false);
        }
        if (set.Credentials.IdentityId != identity.Id)
        {
            // Merged into another identity, which is the person's from now on.
            logger.IdentityChanged();
            entry.Person.Known = new KnownIdentity(set.Credentials.IdentityId);
        }
        entry.Set = set;
        return set;
    }

    private async Task<KnownIdentity> IdentifyAsync(LoginEntry entry, Login login, CancellationToken cancellationToken)
    {
        if (entry.Person.Known is { } known)
        {
            Telemetry.CallsSaved(1);
            return known;
        }
        return await entry.Naming.JoinAsync(() => entry.Person.Known, login.Token, AskAsync, cancellationToken).ConfigureAwait(false);

        async Task<KnownIdentity> AskAsync(CancellationToken limit) =>
            entry.Person.Known = await calls.GetIdAsync(login.Token, limit).ConfigureAwait(false);
    }

    // A refused token says nothing of the id: a forged one must not take the id from its owner.
    private static bool IsAboutTheId(CognitoErrorCode code) =>
        code == CognitoErrorCode.IdentityNotFound || code == CognitoErrorCode.IdentityForbidden || code == CognitoErrorCode.LoginsMismatch;
}
