using Amazon.Runtime;
using Amazon.Runtime.Identity;

namespace Cognito.Federation;

/// <summary>An identity pool: it exchanges a sign-in, or a guest's visit, for temporary AWS credentials.</summary>
/// <remarks>
/// Thread-safe; made to be a singleton that serves many people at once. Answers come from memory while they are fresh, are renewed in the background when they age,
/// and callers who want the same thing share one call. Nobody ever gets what was made for somebody else.
/// </remarks>
public interface IAwsCredentialBroker
{
    /// <summary>The identity pool behind this broker.</summary>
    IdentityPoolId PoolId { get; }

    /// <summary>The id under which the pool knows this person or guest; made at the first call.</summary>
    /// <exception cref="ReauthenticationRequiredException">The login token was refused or is expired.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration; guests that the pool does not allow (<see cref="CognitoErrorCode.GuestAccessDisabled"/>).</exception>
    /// <exception cref="ArgumentException">The identity names a provider that is not registered; the message lists those that are.</exception>
    /// <remarks>AWS operation: <c>GetId</c>.</remarks>
    ValueTask<IdentityId> GetIdentityIdAsync(FederatedIdentity identity, CancellationToken cancellationToken = default);

    /// <summary>Temporary credentials, from memory while they are fresh.</summary>
    /// <exception cref="ReauthenticationRequiredException">The login token was refused or is expired.</exception>
    /// <exception cref="CognitoServiceException">Throttling, network or configuration.</exception>
    /// <exception cref="ArgumentException">The identity names a provider that is not registered, and the message lists those that are; or its flow needs a role and it names none.</exception>
    /// <remarks>AWS operations: <c>GetId</c>, then <c>GetCredentialsForIdentity</c>, or those of <see cref="ClassicFlow"/>.</remarks>
    ValueTask<TemporaryCredentials> GetCredentialsAsync(FederatedIdentity identity, CancellationToken cancellationToken = default);

    /// <summary>Credentials that plug into any AWS SDK client and renew for as long as the sign-in behind them does. Nothing is sent until the client's first call.</summary>
    /// <remarks>One request is always signed with one set of keys, also while they are being renewed. A synchronous read with nothing in memory throws: it never blocks on the network.</remarks>
    AWSCredentials CreateAwsCredentials(FederatedIdentity identity);

    /// <summary>Lets one AWS SDK client serve many people: set the result as <c>IdentityResolverConfiguration</c> of the client's configuration, and give the client no credentials.</summary>
    /// <param name="findIdentity">Says for whom a request is, for example from the current HTTP request. Called once per request of the client, whose <see cref="CancellationToken"/> it gets. Null is an error, never the application's own role.</param>
    /// <remarks>One request is always signed with one set of keys. The client's synchronous methods do not work: they would block on the network.</remarks>
    IIdentityResolverConfiguration CreateIdentityResolver(Func<CancellationToken, ValueTask<FederatedIdentity?>> findIdentity);

    /// <summary>Drops everything kept for this login in every layer, each role, flow and policy of it, and whatever is being fetched for it. Credentials already handed out work until they expire.</summary>
    /// <remarks>
    /// A guest's identity id goes too: the same key is another guest afterwards. The shared cache and the other servers are told where there are any (<c>UseDistributedCache</c>, <see cref="IForgetChannel"/>); that they cannot be reached is logged, and
    /// leaves the credentials there until they end.
    /// </remarks>
    ValueTask ForgetAsync(FederatedIdentity identity, CancellationToken cancellationToken = default);

    /// <summary>Upgrades guests, links logins and takes them apart.</summary>
    IIdentityLinks Links { get; }

    /// <summary>Users that the application itself signs in. For servers with IAM credentials.</summary>
    IDeveloperIdentities Developers { get; }
}
