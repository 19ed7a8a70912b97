using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>The links of one identity pool.</summary>
internal sealed class IdentityLinkService(AwsCredentialBroker broker, IdentityPoolCalls calls, LoginReader logins) : IIdentityLinks
{
    public async Task<IdentityLink> UpgradeGuestAsync(FederatedIdentity guest, ILoginTokenSource login, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(guest);
        ArgumentNullException.ThrowIfNull(login);
        if (guest.GuestKey is null)
            throw new ArgumentException("Expected a guest, got somebody who has signed in; use LinkAsync.", nameof(guest));
        return await JoinAsync(guest, null, login, IdentityLinkKind.Upgraded, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IdentityLink> LinkAsync(FederatedIdentity identity, ILoginTokenSource additional, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(additional);
        var proof = await ProveAsync(identity, cancellationToken).ConfigureAwait(false);
        if (proof.ProviderName == additional.ProviderName && additional is not DeveloperLogin)
            throw new ArgumentException($"An identity has one login of each provider, and both are of {proof.ProviderName}.", nameof(additional));
        return await JoinAsync(identity, proof, additional, IdentityLinkKind.Linked, cancellationToken).ConfigureAwait(false);
    }

    public async Task UnlinkAsync(FederatedIdentity identity, string providerName, bool allowStranding = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(providerName);
        var proof = await ProveAsync(identity, cancellationToken).ConfigureAwait(false);
        var key = logins.ProviderNameOf(providerName);
        if (key == proof.ProviderName && !allowStranding)
            throw new InvalidOperationException($"The login of {key} is the one that proves who the person is. If it is the last one, nobody will ever reach the identity again. Prove the person by another login, or pass allowStranding.");
        var id = await broker.GetIdentityIdAsync(identity, cancellationToken).ConfigureAwait(false);
        try
        {
            await calls.UnlinkAsync(id, proof, key, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await broker.ForgetAsync(identity, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<IdentityLink> JoinAsync(FederatedIdentity identity, LoginToken? proof, ILoginTokenSource login, IdentityLinkKind kind, CancellationToken cancellationToken)
    {
        var added = FederatedIdentity.From(login);
        var previous = await broker.GetIdentityIdAsync(identity, cancellationToken).ConfigureAwait(false);
        IdentityId? owner = null;
        if (login is not DeveloperLogin)
        {
            owner = await broker.FindIdentityAsync(added, cancellationToken).ConfigureAwait(false);
            if (owner == previous)
                return new IdentityLink(IdentityLinkKind.Unchanged, previous, previous);
        }
        try
        {
            var current = login is DeveloperLogin developer
                ? await developer.LinkToAsync(previous, cancellationToken).ConfigureAwait(false)
                : await calls.LinkAsync(previous, proof, await ReadAsync(login, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            return new IdentityLink(current == previous && owner is null ? kind : IdentityLinkKind.Merged, previous, current);
        }
        finally
        {
            // Also after a failure: nobody knows how far it came.
            await broker.ForgetAsync(identity, CancellationToken.None).ConfigureAwait(false);
            await broker.ForgetAsync(added, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<LoginToken> ProveAsync(FederatedIdentity identity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(identity);
        if (identity.GuestKey is not null)
            throw new ArgumentException("Expected somebody who has signed in, got a guest; use UpgradeGuestAsync.", nameof(identity));
        var login = await logins.ReadAsync(identity, cancellationToken).ConfigureAwait(false);
        return login.Source is { } source ? await ReadAsync(source, cancellationToken).ConfigureAwait(false) : login.Token!;
    }

    // Whatever is in memory may be over, and a link is not tried twice.
    private async Task<LoginToken> ReadAsync(ILoginTokenSource source, CancellationToken cancellationToken)
    {
        var token = await source.GetTokenAsync(default, cancellationToken).ConfigureAwait(false);
        return token.ExpiresAt is { } end && end - calls.ServerTime < LoginRenewal.WorthACall
            ? await source.GetTokenAsync(new LoginTokenRequest(LoginRenewal.WorthACall), cancellationToken).ConfigureAwait(false)
            : token;
    }
}
