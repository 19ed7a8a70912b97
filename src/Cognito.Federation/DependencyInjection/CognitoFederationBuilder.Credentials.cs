using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;
using Cognito.Federation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

public sealed partial class CognitoFederationBuilder
{
    /// <summary>The key of the services that <see cref="AddAwsService"/> registers.</summary>
    public const string UserKey = "user";

    /// <summary>Registers an AWS client that signs for the current user, as a scoped service with the key <see cref="UserKey"/>: <c>[FromKeyedServices("user")] IAmazonS3 s3</c>. Clients of the application itself stay what they are.</summary>
    /// <typeparam name="TService">The client's interface, such as <c>IAmazonS3</c>.</typeparam>
    /// <param name="create">Makes the client with the given credentials; called once in each scope that wants it. The scope disposes it.</param>
    /// <remarks>The user is the scope's <see cref="ICurrentIdentity"/>. A request without one throws <see cref="InvalidOperationException"/>; it is never signed with the application's own role.</remarks>
    public CognitoFederationBuilder AddAwsService<TService>(Func<AWSCredentials, TService> create)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.TryAddScoped(provider => new CurrentUserCredentials(provider.GetRequiredService<IAwsCredentialBroker>(), provider.GetRequiredService<ICurrentIdentity>()));
        Services.TryAddKeyedScoped(UserKey, (provider, _) => create(provider.GetRequiredService<CurrentUserCredentials>()));
        return this;
    }

    /// <summary>Shares identity ids and credentials among the servers of a fleet, over the container's <see cref="IDistributedCache"/>, Redis for example. Off by default.</summary>
    /// <remarks>
    /// What is kept there is sealed with the container's data protection, whose keys all servers must share, and bound to its key; the keys are hashes. A store that fails or takes longer than 100 ms is left alone for 10 s; nobody sees an error.
    /// Guests keep their identity over restarts. Without <see cref="UseForgetChannel"/> a sign-out on one server does not reach the memory of the others before the credentials end.
    /// </remarks>
    public CognitoFederationBuilder UseDistributedCache()
    {
        Services.TryAddSingleton(provider => new SharedCacheFactory(provider.GetService<IDistributedCache>(), provider.GetService<IDataProtectionProvider>()));
        return this;
    }

    /// <summary>Tells the other servers of a fleet what is to be forgotten, and listens to them.</summary>
    /// <typeparam name="T">The channel; registered as a singleton unless the container has it already.</typeparam>
    public CognitoFederationBuilder UseForgetChannel<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IForgetChannel
    {
        Services.TryAddSingleton<T>();
        Services.TryAddSingleton<IForgetChannel>(provider => provider.GetRequiredService<T>());
        return this;
    }

    /// <summary>Keeps identity ids between runs, so that a client application finds its guest again. Servers use <see cref="UseDistributedCache"/>, or a store of their own.</summary>
    /// <param name="store">Where; <see cref="FileIdentityStore"/> for a file that only the user can read.</param>
    public CognitoFederationBuilder UseIdentityStore(IIdentityStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        FederationRegistration.AddDelegate(Services, options => options.IdentityPool.UseIdentityStore(store));
        return this;
    }
}
