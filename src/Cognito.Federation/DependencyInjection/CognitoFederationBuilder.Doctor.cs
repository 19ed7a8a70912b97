using Cognito.Federation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

public sealed partial class CognitoFederationBuilder
{
    /// <summary>Has <see cref="IFederationDoctor.CheckAsync"/> look at the account when a host starts. Errors keep it from starting, all of them in one exception; warnings are logged. Off by default.</summary>
    /// <remarks>It takes about ten calls, and the IAM rights of the doctor; what it may not read is a warning. A service that cannot be reached is a warning too, so that an outage does not keep servers down.</remarks>
    public CognitoFederationBuilder ValidateAgainstService()
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DoctorAtStart>());
        return this;
    }
}
