using System.Text;
using Cognito.Federation.Administration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using static Cognito.Federation.Tests.TestServices;

namespace Cognito.Federation.Tests;

public sealed class RegistrationTests
{
    private const string AppSettings = """
        {
          "Cognito": {
            "Region": "eu-central-1",
            "UserPool": { "Id": "eu-central-1_FromFile", "ClientId": "clientfromfile", "ClientSecret": "filesecret" },
            "IdentityPool": { "Id": "eu-central-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f" },
            "AttemptTimeout": "00:00:05",
            "MaxAttempts": 7,
            "UseFips": true
          }
        }
        """;

    [Fact]
    public void Application_settings_alone_configure_everything()
    {
        var services = Services(new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(AppSettings))).Build());
        services.AddCognitoFederation();
        using var provider = services.BuildServiceProvider();

        Assert.Equal("eu-central-1_FromFile", provider.GetRequiredService<IUserDirectory>().PoolId.ToString());
        Assert.Equal(IdentityPool, provider.GetRequiredService<IAwsCredentialBroker>().PoolId.ToString());
        var options = provider.GetRequiredService<IOptions<CognitoFederationOptions>>().Value;
        Assert.Equal("filesecret", options.UserPool.ClientSecret);
        Assert.Equal(TimeSpan.FromSeconds(5), options.AttemptTimeout);
        Assert.Equal(7, options.MaxAttempts);
        Assert.True(options.UseFips);
    }

    [Fact]
    public void The_environment_alone_configures_everything()
    {
        using var variables = new EnvironmentPrefix("CF_TEST_ALONE_", ("Cognito__UserPool__Id", UserPool), ("Cognito__UserPool__ClientId", "fromenvironment"));
        var services = Services(new ConfigurationBuilder().AddEnvironmentVariables(variables.Prefix).Build());
        services.AddCognitoFederation();
        using var provider = services.BuildServiceProvider();

        Assert.Equal(UserPool, provider.GetRequiredService<IUserDirectory>().PoolId.ToString());
        Assert.Equal("fromenvironment", provider.GetRequiredService<IOptions<CognitoFederationOptions>>().Value.UserPool.ClientId);
    }

    [Fact]
    public void The_environment_overrides_application_settings_key_by_key()
    {
        using var variables = new EnvironmentPrefix("CF_TEST_BOTH_", ("Cognito__UserPool__ClientId", "fromenvironment"), ("Cognito__UserPool__ClientSecret", ""));
        var services = Services(new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(AppSettings)))
            .AddEnvironmentVariables(variables.Prefix)
            .Build());
        services.AddCognitoFederation();
        using var provider = services.BuildServiceProvider();

        Assert.Equal("eu-central-1_FromFile", provider.GetRequiredService<IUserDirectory>().PoolId.ToString());
        var settings = provider.GetRequiredService<FederationSettings>().UserPool!;
        Assert.Equal("fromenvironment", settings.ClientId);
        // Set to nothing is how an environment unsets.
        Assert.Null(settings.ClientSecret);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_any_setting_the_first_resolution_names_the_missing_key(bool hasConfiguration)
    {
        var services = Services(hasConfiguration ? Configuration() : null);
        services.AddCognitoFederation();
        using var provider = services.BuildServiceProvider();

        var directory = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IUserDirectory>);
        var broker = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IAwsCredentialBroker>);

        Assert.Contains("Cognito:UserPool:Id is not set", directory.Message, StringComparison.Ordinal);
        Assert.Contains("Cognito__UserPool__Id", directory.Message, StringComparison.Ordinal);
        Assert.Contains("Cognito:IdentityPool:Id is not set", broker.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_half_that_is_configured_works_without_the_other()
    {
        var services = Services(Configuration(("Cognito:IdentityPool:Id", IdentityPool)));
        services.AddCognitoFederation();
        using var provider = services.BuildServiceProvider();

        Assert.Equal(IdentityPool, provider.GetRequiredService<IAwsCredentialBroker>().PoolId.ToString());
        Assert.Contains("Cognito:UserPool:Id", Assert.Throws<OptionsValidationException>(provider.GetRequiredService<ISignIn>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_facet_is_the_directorys_own()
    {
        var services = Services();
        services.AddCognitoFederation(o => (o.UserPool.Id, o.UserPool.ClientId) = (UserPool, "c"));
        using var provider = services.BuildServiceProvider();
        var directory = provider.GetRequiredService<IUserDirectory>();

        Assert.Same(directory, provider.GetRequiredService<IUserDirectory>());
        Assert.Same(directory.SignUp, provider.GetRequiredService<ISignUp>());
        Assert.Same(directory.SignIn, provider.GetRequiredService<ISignIn>());
        Assert.Same(directory.Sessions, provider.GetRequiredService<IUserSessions>());
        Assert.Same(directory.Passwords, provider.GetRequiredService<IPasswords>());
        Assert.Same(directory.Profile, provider.GetRequiredService<IUserProfile>());
        Assert.Same(directory.Admin, provider.GetRequiredService<IDirectoryAdmin>());
        Assert.Same(directory.Admin.Users, provider.GetRequiredService<IUserAdmin>());
        Assert.Same(directory.Admin.Access, provider.GetRequiredService<IUserAccessAdmin>());
        Assert.Same(directory.Admin.Devices, provider.GetRequiredService<IUserDeviceAdmin>());
        Assert.Same(directory.Admin.Groups, provider.GetRequiredService<IGroupAdmin>());
        Assert.Same(directory.Admin.Federation, provider.GetRequiredService<IFederationAdmin>());
        Assert.Same(directory.Admin.Import, provider.GetRequiredService<IUserImport>());
    }

    [Fact]
    public void A_second_call_adds_configuration_and_no_registration()
    {
        var services = Services(Configuration(("Cognito:UserPool:Id", UserPool), ("Cognito:UserPool:ClientId", "first"), ("Cognito:IdentityPool:Id", IdentityPool)));
        services.AddCognitoFederation();
        var before = services.Count;
        services.AddCognitoFederation();
        Assert.Equal(before, services.Count);
        services.AddCognitoFederation(o => o.UserPool.ClientId = "second");
        Assert.Equal(before + 1, services.Count);

        Assert.Equal("second", services.OptionsOf().UserPool.ClientId);
        Assert.Equal(UserPool, services.OptionsOf().UserPool.Id);
        using var provider = services.BuildServiceProvider();
        Assert.Single(provider.GetServices<IUserDirectory>());
        Assert.Single(provider.GetServices<IAwsCredentialBroker>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sections_then_Configure_then_delegates_then_PostConfigure_wherever_they_are_called(bool reversed)
    {
        var services = Services(Configuration(("Cognito:UserPool:Id", "section"), ("Cognito:UserPool:ClientId", "section"), ("Cognito:UserPool:Region", "section"), ("Cognito:UserPool:Issuer", "section")));
        Action[] steps =
        [
            () => services.AddCognitoFederation(),
            () => services.Configure<CognitoFederationOptions>(o => o.UserPool.ClientId = o.UserPool.Region = o.UserPool.Issuer = "configure"),
            () => services.AddCognitoFederation(o => o.UserPool.Region = o.UserPool.Issuer = "delegate"),
            () => services.PostConfigure<CognitoFederationOptions>(o => o.UserPool.Issuer = "post"),
        ];
        foreach (var step in reversed ? steps.Reverse() : steps)
            step();
        services.RemoveAll<IValidateOptions<CognitoFederationOptions>>();

        var pool = services.OptionsOf().UserPool;

        Assert.Equal(("section", "configure", "delegate", "post"), (pool.Id, pool.ClientId, pool.Region, pool.Issuer));
    }

    [Fact]
    public void Of_two_sections_and_of_two_delegates_the_later_one_wins()
    {
        var services = Services();
        services.AddCognitoFederation(Configuration(("UserPool:Id", UserPool), ("UserPool:ClientId", "one")))
            .Services.AddCognitoFederation(Configuration(("UserPool:ClientId", "two")));
        Assert.Equal("two", services.OptionsOf().UserPool.ClientId);

        services.AddCognitoFederation(o => o.UserPool.ClientId = "three");
        services.AddCognitoFederation(o => o.UserPool.ClientId += " and four");
        services.RemoveAll<IValidateOptions<CognitoFederationOptions>>();
        Assert.Equal("three and four", services.OptionsOf().UserPool.ClientId);
    }

    [Fact]
    public void A_section_of_another_name_is_what_faults_speak_of()
    {
        var services = Services();
        services.AddCognitoFederation(Configuration(("Tenants:Partners:UserPool:Id", UserPool)).GetSection("Tenants:Partners"));

        var fault = Assert.Throws<OptionsValidationException>(() => services.OptionsOf());

        Assert.StartsWith("Tenants:Partners:UserPool:ClientId: expected", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_refuses_to_start_with_faults_and_names_them_all()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Cognito:UserPool:Id", "nonsense"), new("Cognito:IdentityPool:Id", "nonsense"), new("Cognito:MaxAttempts", "0")]);
        builder.Services.AddSingleton(Environment());
        builder.Services.AddCognitoFederation();
        using var host = builder.Build();

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            ["Cognito:MaxAttempts", "Cognito:UserPool:Id", "Cognito:UserPool:ClientId", "Cognito:IdentityPool:Id"],
            fault.Failures.Select(f => f[..f.IndexOf(": expected", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_host_starts_with_one_half_and_with_none()
    {
        foreach (var settings in new Dictionary<string, string?>[] { [], new() { ["Cognito:IdentityPool:Id"] = IdentityPool } })
        {
            var builder = Host.CreateEmptyApplicationBuilder(null);
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Services.AddSingleton(Environment());
            builder.Services.AddCognitoFederation();
            using var host = builder.Build();

            await host.StartAsync(TestContext.Current.CancellationToken);
            await host.StopAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void The_clock_is_the_given_one_else_the_containers_else_the_systems()
    {
        var ours = new FakeTimeProvider();
        var containers = new FakeTimeProvider();

        Assert.Same(TimeProvider.System, ClockOf(_ => { }));
        Assert.Same(containers, ClockOf(b => b.Services.AddSingleton<TimeProvider>(containers)));
        Assert.Same(ours, ClockOf(b => b.UseTimeProvider(ours).Services.AddSingleton<TimeProvider>(containers)));
        Assert.Same(ours, ClockOf(b => b.UseTimeProvider(new FakeTimeProvider()).UseTimeProvider(ours)));

        static TimeProvider ClockOf(Action<CognitoFederationBuilder> configure)
        {
            var services = Services();
            configure(services.AddCognitoFederation(o => (o.UserPool.Id, o.UserPool.ClientId) = (UserPool, "c")));
            using var provider = services.BuildServiceProvider();
            return provider.GetRequiredService<FederationComposition>().Time;
        }
    }

    [Fact]
    public void Keyed_registrations_of_the_application_do_no_harm()
    {
        var services = Services(Configuration(("Cognito:UserPool:Id", UserPool), ("Cognito:UserPool:ClientId", "c")));
        services.AddKeyedSingleton("key", "value");
        services.AddKeyedSingleton<IConfigureOptions<CognitoFederationOptions>>("key", new ConfigureOptions<CognitoFederationOptions>(o => o.Region = "never"));
        services.AddCognitoFederation();

        Assert.Null(services.OptionsOf().Region);
        using var provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetRequiredService<IUserDirectory>());
    }

    [Fact]
    public async Task The_containers_http_handler_can_be_extended_and_a_second_call_leaves_it_alone()
    {
        var handler = new RecordedHandler().Error("NotAuthorizedException", "Access Token has been revoked");
        var services = Services();
        services.AddCognitoFederation(o => (o.UserPool.Id, o.UserPool.ClientId) = (UserPool, "c"));
        services.AddHttpClient("Cognito.Federation").ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddCognitoFederation();
        using var provider = services.BuildServiceProvider();

        var refusal = await Assert.ThrowsAsync<ReauthenticationRequiredException>(() => provider.GetRequiredService<IUserProfile>().GetAsync(new AccessToken("x"), TestContext.Current.CancellationToken));

        Assert.Equal("https://cognito-idp.eu-central-1.amazonaws.com/", handler.Requests.Single().Uri.AbsoluteUri);
        Assert.Equal(CognitoErrorCode.TokenRevoked, refusal.Code);
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddCognitoFederation());
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddCognitoFederation((IConfiguration)null!));
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddCognitoFederation((Action<CognitoFederationOptions>)null!));
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddCognitoFederation(_ => { }).UseTimeProvider(null!));
    }

    /// <summary>Variables that no other test reads, because nothing else has their prefix.</summary>
    private sealed class EnvironmentPrefix : IDisposable
    {
        private readonly (string Name, string Value)[] _variables;

        public EnvironmentPrefix(string prefix, params (string Name, string Value)[] variables)
        {
            Prefix = prefix;
            _variables = variables;
            foreach (var (name, value) in variables)
                System.Environment.SetEnvironmentVariable(prefix + name, value);
        }

        public string Prefix { get; }

        public void Dispose()
        {
            foreach (var (name, _) in _variables)
                System.Environment.SetEnvironmentVariable(Prefix + name, null);
        }
    }
}
