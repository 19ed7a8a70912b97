using Amazon.Runtime;
using Amazon.Runtime.Identity;

namespace Cognito.Federation;

/// <summary>Tells an AWS SDK client, for each request, the credentials of the person that the request is for.</summary>
internal sealed class BrokerIdentityResolver(AwsCredentialBroker broker, Func<CancellationToken, ValueTask<FederatedIdentity?>> findIdentity) : IIdentityResolver<AWSCredentials>, IIdentityResolverConfiguration
{
    public IIdentityResolver? GetIdentityResolver<T>()
        where T : BaseIdentity => typeof(T) == typeof(AWSCredentials) ? this : null;

    public async Task<AWSCredentials> ResolveIdentityAsync(IClientConfig clientConfig, CancellationToken cancellationToken = default)
    {
        var identity = await findIdentity(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("An AWS request was to be signed for the current user, and there is none. Sign the user in first; requests of the application itself need a client of their own.");
        // One snapshot for the whole request: the SDK reads it several times.
        return new SnapshotCredentials((await broker.GetSetAsync(identity, cancellationToken).ConfigureAwait(false)).ForSdk);
    }

    public AWSCredentials ResolveIdentity(IClientConfig clientConfig) =>
        throw new InvalidOperationException("This AWS client signs for the current user, and a synchronous call does not wait for the network. Use the asynchronous methods of the AWS SDK.");

    async Task<BaseIdentity> IIdentityResolver.ResolveIdentityAsync(IClientConfig clientConfig, CancellationToken cancellationToken) =>
        await ResolveIdentityAsync(clientConfig, cancellationToken).ConfigureAwait(false);

    BaseIdentity IIdentityResolver.ResolveIdentity(IClientConfig clientConfig) => ResolveIdentity(clientConfig);
}
