using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>Binds a configuration section to the options.</summary>
internal sealed class SectionOptions(IConfiguration section) : IConfigureOptions<CognitoFederationOptions>
{
    private const string DefaultSection = "Cognito";

    /// <summary>Binds the section <c>Cognito</c> of the container's configuration; nothing where there is none.</summary>
    public sealed class OfContainer(IServiceProvider services) : IConfigureOptions<CognitoFederationOptions>
    {
        public void Configure(CognitoFederationOptions options)
        {
            if (services.GetService<IConfiguration>() is { } configuration)
                new SectionOptions(configuration.GetSection(DefaultSection)).Configure(options);
        }
    }

    public void Configure(CognitoFederationOptions options)
    {
        section.Bind(options);
        options.KeyPrefix = section is IConfigurationSection { Path: var path } ? path + ":" : "";
    }
}
