using Cognito.Federation;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the user directory and the credential broker.</summary>
/// <remarks>
/// Every overload may be called again, also beside another: a second call adds configuration, not registrations. What is set in several places counts in this order, the last one winning:
/// configuration sections, <c>services.Configure&lt;CognitoFederationOptions&gt;</c>, the delegates given here, <c>PostConfigure</c>.
/// The options are validated when a host starts, and at the first resolution where there is no host; all faults at once, each with its configuration key. Only the halves that are configured are validated.
/// </remarks>
public static class CognitoFederationServiceCollectionExtensions
{
    /// <summary>Registers everything, configured by the section <c>Cognito</c> of the container's <see cref="IConfiguration"/>, if there is one.</summary>
    /// <param name="services">Where to register <see cref="IUserDirectory"/>, each of its facets by itself, and <see cref="IAwsCredentialBroker"/>; all singletons.</param>
    public static CognitoFederationBuilder AddCognitoFederation(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        FederationRegistration.AddDefaultSection(services);
        return FederationRegistration.AddServices(services);
    }

    /// <summary>Registers everything, configured by a section.</summary>
    /// <param name="services">Where to register <see cref="IUserDirectory"/>, each of its facets by itself, and <see cref="IAwsCredentialBroker"/>; all singletons.</param>
    /// <param name="section">Holds <c>Region</c>, <c>UserPool:Id</c>, <c>UserPool:ClientId</c>, <c>IdentityPool:Id</c> and so on, as the properties of <see cref="CognitoFederationOptions"/> are named.</param>
    public static CognitoFederationBuilder AddCognitoFederation(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        FederationRegistration.AddSection(services, section);
        return FederationRegistration.AddServices(services);
    }

    /// <summary>Registers everything, configured by code alone. Add a call without the delegate to have the configuration too.</summary>
    /// <param name="services">Where to register <see cref="IUserDirectory"/>, each of its facets by itself, and <see cref="IAwsCredentialBroker"/>; all singletons.</param>
    /// <param name="configure">Sets the options; runs after every section and every <c>Configure</c>.</param>
    public static CognitoFederationBuilder AddCognitoFederation(this IServiceCollection services, Action<CognitoFederationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        FederationRegistration.AddDelegate(services, configure);
        return FederationRegistration.AddServices(services);
    }
}
