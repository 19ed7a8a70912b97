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
}
