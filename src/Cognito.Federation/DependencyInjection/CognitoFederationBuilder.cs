using System.Diagnostics.CodeAnalysis;
using Cognito.Federation;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to what <c>AddCognitoFederation</c> registered.</summary>
public sealed partial class CognitoFederationBuilder
{
    internal CognitoFederationBuilder(IServiceCollection services) => Services = services;

    /// <summary>The collection that everything is registered in.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Sets the clock of this library's services: expiry, renewal, waits and timeouts. The container's own <see cref="TimeProvider"/> stays as it is.</summary>
    /// <param name="timeProvider">The clock. Without this call: the container's <see cref="TimeProvider"/>, else the system's clock.</param>
    /// <remarks>The last call counts.</remarks>
    public CognitoFederationBuilder UseTimeProvider(TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        Services.Replace(ServiceDescriptor.Singleton(new FederationClock(timeProvider)));
        return this;
    }

    /// <summary>Takes the app client's secret from a service of the container that is asked for each call, so that the secret can be replaced while the application runs.</summary>
    /// <typeparam name="T">The provider; registered as a singleton unless the container has it already.</typeparam>
    public CognitoFederationBuilder UseClientSecretProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IClientSecretProvider
    {
        FederationRegistration.AddClientSecretProvider<T>(Services);
        return this;
    }

    /// <summary>Keeps this installation's device for each of its users, in place of a second factor. For client applications: one installation, one person. Never on a server, where it would let anybody in who knows the password.</summary>
    /// <param name="store">Where; <see cref="FileDeviceStore"/> for a file that only the user can read.</param>
    public CognitoFederationBuilder UseDeviceStore(IDeviceStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        FederationRegistration.AddDelegate(Services, options => options.UserPool.UseDeviceStore(store));
        return this;
    }
}
