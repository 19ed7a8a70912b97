using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cognito.Federation.Tests;

/// <summary>Containers made of a few settings.</summary>
internal static class TestServices
{
    public const string UserPool = "eu-central-1_AbCdEf";
    public const string IdentityPool = "eu-central-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f";

    public static IConfiguration Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build();

    /// <summary>A container whose services see these variables in place of the process's.</summary>
    public static ServiceCollection Services(IConfiguration? configuration = null, params (string Name, string Value)[] environment)
    {
        var services = new ServiceCollection();
        services.AddSingleton(Environment(environment));
        if (configuration is not null)
            services.AddSingleton(configuration);
        return services;
    }

    public static ProcessEnvironment Environment(params (string Name, string Value)[] variables) =>
        new(name => variables.Where(v => v.Name == name).Select(v => v.Value).FirstOrDefault());

    public static CognitoFederationOptions OptionsOf(this IServiceCollection services) => services.BuildServiceProvider().GetRequiredService<IOptions<CognitoFederationOptions>>().Value;
}
