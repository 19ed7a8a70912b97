using System.Diagnostics.CodeAnalysis;
using Cognito.Federation.Administration;
using Cognito.Federation.Wire;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Cognito.Federation;

/// <summary>What the overloads of <c>AddCognitoFederation</c> have in common.</summary>
internal static class FederationRegistration
{
    public static void AddDefaultSection(IServiceCollection services)
    {
        if (!services.Any(d => d.ImplementationType == typeof(SectionOptions.OfContainer)))
            InsertAmongFirst<IConfigureOptions<CognitoFederationOptions>>(services, ServiceDescriptor.Singleton<IConfigureOptions<CognitoFederationOptions>, SectionOptions.OfContainer>());
    }

    public static void AddSection(IServiceCollection services, IConfiguration section) =>
        InsertAmongFirst<IConfigureOptions<CognitoFederationOptions>>(services, ServiceDescriptor.Singleton<IConfigureOptions<CognitoFederationOptions>>(new SectionOptions(section)));

    public static void AddDelegate(IServiceCollection services, Action<CognitoFederationOptions> configure) =>
        InsertAmongFirst<IPostConfigureOptions<CognitoFederationOptions>>(services, ServiceDescriptor.Singleton<IPostConfigureOptions<CognitoFederationOptions>>(new DelegateOptions(configure)));

    public static void AddClientSecretProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(IServiceCollection services)
        where T : class, IClientSecretProvider
    {
        services.TryAddSingleton<T>();
        InsertAmongFirst<IPostConfigureOptions<CognitoFederationOptions>>(services, ServiceDescriptor.Singleton<IPostConfigureOptions<CognitoFederationOptions>, ClientSecretOptions<T>>());
    }

    public static CognitoFederationBuilder AddServices(IServiceCollection services)
    {
        var builder = new CognitoFederationBuilder(services);
        if (services.Any(d => d.ServiceType == typeof(FederationSettings)))
            return builder;

        services.AddOptions<CognitoFederationOptions>().ValidateOnStart();
        services.TryAddSingleton(ProcessEnvironment.Current);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CognitoFederationOptions>, FederationOptionsValidator>());
        services.TryAddSingleton(provider => new FederationClock(provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.TryAddSingleton<FederationComposition>();
        services.TryAddSingleton(provider =>
            FederationSettings.From(provider.GetRequiredService<IOptions<CognitoFederationOptions>>().Value, provider.GetRequiredService<ProcessEnvironment>()));
        services.AddHttpClient(FederationComposition.HandlerName)
            .ConfigurePrimaryHttpMessageHandler(SharedHttp.CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        AddUserDirectory(services);
        AddBroker(services);
        return builder;
    }

    private static void AddBroker(IServiceCollection services)
    {
        services.TryAddSingleton<IAwsCredentialBroker>(provider => AwsCredentialBroker.Compose(
            provider.GetRequiredService<FederationComposition>(),
            provider.GetServices<ILoginTokenProvider>(),
            provider.GetService<SharedCacheFactory>() is { } factory ? factory.Create : null,
            provider.GetService<IForgetChannel>()));
        services.TryAddSingleton(provider => provider.GetRequiredService<IAwsCredentialBroker>().Links);
        services.TryAddSingleton(provider => provider.GetRequiredService<IAwsCredentialBroker>().Developers);
        services.TryAddScoped<ICurrentIdentity, CurrentIdentity>();
        services.TryAddSingleton<IFederationDoctor>(provider => FederationDoctor.Compose(provider.GetRequiredService<FederationComposition>(), provider.GetServices<ILoginTokenProvider>()));
    }

    private static void AddUserDirectory(IServiceCollection services)
    {
        services.TryAddSingleton<IUserDirectory>(provider => new UserDirectory(provider.GetRequiredService<FederationComposition>().CreateUserPoolContext()));
        services.TryAddSingleton(provider => provider.GetRequiredService<IUserDirectory>().SignUp);
        services.TryAddSingleton(provider => provider.GetRequiredService<IUserDirectory>().SignIn);
        services.TryAddSingleton(provider => provider.GetRequiredService<IUserDirectory>().Sessions);
        services.TryAddSingleton(provider => provider.GetRequiredService<IUserDirectory>().Passwords);
        services.TryAddSingleton(provider => provider.GetRequiredService<IUserDirectory>().Profile);
        services.TryAddSingleton(provider => provider.GetRequiredService<IUserDirectory>().Factors);
        services.TryAddSingleton(provider => provider.GetRequiredService<IUserDirectory>().Devices);
        services.TryAddSingleton<IChallengeProtector>(CreateChallengeProtector);
        AddAdministration(services);
    }

    private static void AddAdministration(IServiceCollection services)
    {
        services.TryAddSingleton(provider => provider.GetRequiredService<IUserDirectory>().Admin);
        services.TryAddSingleton(provider => provider.GetRequiredService<IDirectoryAdmin>().Users);
        services.TryAddSingleton(provider => provider.GetRequiredService<IDirectoryAdmin>().Access);
        services.TryAddSingleton(provider => provider.GetRequiredService<IDirectoryAdmin>().Devices);
        services.TryAddSingleton(provider => provider.GetRequiredService<IDirectoryAdmin>().Groups);
        services.TryAddSingleton(provider => provider.GetRequiredService<IDirectoryAdmin>().Federation);
        services.TryAddSingleton(provider => provider.GetRequiredService<IDirectoryAdmin>().Import);
    }

    private static ChallengeProtector CreateChallengeProtector(IServiceProvider provider)
    {
        var composition = provider.GetRequiredService<FederationComposition>();
        var pool = composition.Settings.RequireUserPool();
        var keys = provider.GetService<IDataProtectionProvider>()
            ?? throw new InvalidOperationException($"{nameof(IChallengeProtector)} seals challenges with the application's data protection, and none is registered. Add services.AddDataProtection(); servers of one farm must share its keys.");
        return new ChallengeProtector(keys, pool.PoolId, pool.ClientId, composition.Time);
    }

    // The order of registration is the order of application, and these come before whatever the application registers, wherever it does.
    private static void InsertAmongFirst<TService>(IServiceCollection services, ServiceDescriptor descriptor)
    {
        var index = 0;
        while (index < services.Count && (services[index].ServiceType != typeof(TService) || IsOurs(services[index])))
            index++;
        services.Insert(index, descriptor);
    }

    private static bool IsOurs(ServiceDescriptor descriptor) =>
        descriptor.ImplementationInstance is SectionOptions or DelegateOptions || descriptor.ImplementationType == typeof(SectionOptions.OfContainer)
        || (descriptor.ImplementationType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ClientSecretOptions<>));
}
