using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cognito.Federation.Emulator.Tests;

public sealed class UseEmulatorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_line_points_both_halves_at_the_only_pools()
    {
        await using var emulator = await StartAsync();

        var options = OptionsOf(s => s.AddCognitoFederation(_ => { }).UseEmulator(emulator));

        var pool = Assert.Single(emulator.UserPools);
        Assert.Equal((pool.Id, pool.Clients[0].Id, pool.Clients[0].Secret, emulator.Url.AbsoluteUri), (options.UserPool.Id, options.UserPool.ClientId, options.UserPool.ClientSecret, options.UserPool.ServiceUrl));
        Assert.Equal((Assert.Single(emulator.IdentityPools).Id, "123456789012", emulator.Url.AbsoluteUri), (options.IdentityPool.Id, options.IdentityPool.AccountId, options.IdentityPool.ServiceUrl));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_has_the_last_word_wherever_it_is_called(bool first)
    {
        await using var emulator = await StartAsync();
        void Configure(CognitoFederationOptions o)
        {
            o.Region = "eu-central-1";
            o.UseFips = o.UseDualStack = true;
            o.UserPool = new() { Id = "eu-central-1_Real", ClientId = "real", ClientSecret = "real", Region = "eu-central-1", Issuer = "https://real.example" };
            o.IdentityPool = new() { Id = "eu-central-1:1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f", Region = "eu-central-1", AccountId = "999999999999" };
        }

        var options = OptionsOf(s =>
        {
            if (first)
                s.AddCognitoFederation(_ => { }).UseEmulator(emulator);
            s.AddCognitoFederation(Configure);
            if (!first)
                s.AddCognitoFederation(_ => { }).UseEmulator(emulator);
        });

        Assert.Equal((emulator.UserPools[0].Id, emulator.IdentityPools[0].Id), (options.UserPool.Id, options.IdentityPool.Id));
        Assert.Equal((null, null, null, null), (options.Region, options.UserPool.Region, options.UserPool.Issuer, options.IdentityPool.Region));
        Assert.False(options.UseFips || options.UseDualStack);
        Assert.Equal("123456789012", options.IdentityPool.AccountId);
    }

    [Fact]
    public async Task Configured_ids_that_the_emulator_has_are_kept_with_the_emulators_secret()
    {
        await using var emulator = await StartAsync(o => o.AddUserPool("others", p => p.AddClient("one").AddClient("two", c => c.GenerateSecret = true)).AddIdentityPool("other", p => p.AllowGuests()));
        var others = emulator.UserPools[1];

        var options = OptionsOf(s => s.AddCognitoFederation(o =>
        {
            (o.UserPool.Id, o.UserPool.ClientId, o.UserPool.ClientSecret) = (others.Id, others.Clients[1].Id, "outdated");
            o.IdentityPool.Id = emulator.IdentityPools[1].Id;
        }).UseEmulator(emulator));

        Assert.Equal((others.Id, others.Clients[1].Id, others.Clients[1].Secret), (options.UserPool.Id, options.UserPool.ClientId, options.UserPool.ClientSecret));
        Assert.Equal(emulator.IdentityPools[1].Id, options.IdentityPool.Id);
    }

    [Fact]
    public async Task Names_and_ids_choose_before_what_is_configured()
    {
        await using var emulator = await StartAsync(o => o.AddUserPool("others", p => p.AddClient("one").AddClient("two")).AddIdentityPool("other", p => p.AllowGuests()));
        var first = emulator.UserPools[0];

        var options = OptionsOf(s => s.AddCognitoFederation(o => (o.UserPool.Id, o.UserPool.ClientId) = (first.Id, first.Clients[0].Id))
            .UseEmulator(emulator, "others", emulator.UserPools[1].Clients[1].Id, "other"));

        Assert.Equal(emulator.UserPools[1].Id, options.UserPool.Id);
        Assert.Equal(emulator.UserPools[1].Clients[1].Id, options.UserPool.ClientId);
        Assert.Equal(emulator.IdentityPools[1].Id, options.IdentityPool.Id);
    }

    [Fact]
    public async Task Two_candidates_are_an_error_that_lists_them()
    {
        await using var emulator = await StartAsync(o => o.AddUserPool("others", p => p.AddClient("one").AddClient("two")).AddIdentityPool("other", p => p.AllowGuests()));
        string Fault(string? userPool, string? identityPool) =>
            Assert.Throws<InvalidOperationException>(() => OptionsOf(s => s.AddCognitoFederation(_ => { }).UseEmulator(emulator, userPool, identityPool: identityPool))).Message;

        var pools = emulator.UserPools;
        Assert.Equal($"Which user pool? The emulator has 'users' ({pools[0].Id}), 'others' ({pools[1].Id}). Give one of them in userPool.", Fault(null, "other"));
        Assert.Contains($"'one' ({pools[1].Clients[0].Id}), 'two' ({pools[1].Clients[1].Id}). Give one of them in client.", Fault("others", "other"), StringComparison.Ordinal);
        Assert.Contains($"'other' ({emulator.IdentityPools[1].Id}). Give one of them in identityPool.", Fault("users", null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_is_an_error_that_says_what_there_is()
    {
        await using var emulator = await StartAsync();

        Assert.Equal($"There is no user pool 'user': the emulator has 'users' ({emulator.UserPools[0].Id}).", Fault("user", null, null));
        Assert.StartsWith("There is no app client 'mobile': user pool 'users' has 'web'", Fault(null, "mobile", null), StringComparison.Ordinal);
        Assert.StartsWith("There is no identity pool 'x': the emulator has 'app'", Fault(null, null, "x"), StringComparison.Ordinal);

        string Fault(string? userPool, string? client, string? identityPool) =>
            Assert.Throws<InvalidOperationException>(() => OptionsOf(s => s.AddCognitoFederation(_ => { }).UseEmulator(emulator, userPool, client, identityPool))).Message;
    }

    [Fact]
    public async Task A_kind_that_the_emulator_lacks_stays_unconfigured_unless_it_was_configured()
    {
        await using var emulator = await CognitoEmulator.StartAsync(cancellationToken: Cancel);

        var options = OptionsOf(s => s.AddCognitoFederation(_ => { }).UseEmulator(emulator));
        Assert.Equal((null, null, null), (options.UserPool.Id, options.UserPool.ServiceUrl, options.IdentityPool.ServiceUrl));

        // Never on to AWS with what was meant for the emulator.
        Assert.Equal("The user pool 'eu-central-1_Real' is configured, but the emulator has none.", Fault(o => o.UserPool.Id = "eu-central-1_Real", null));
        Assert.Equal("There is no app client 'web': the emulator has no user pool.", Fault(_ => { }, "web"));

        string Fault(Action<CognitoFederationOptions> configure, string? client) =>
            Assert.Throws<InvalidOperationException>(() => OptionsOf(s => s.AddCognitoFederation(configure).UseEmulator(emulator, client: client))).Message;
    }

    [Fact]
    public async Task A_pool_without_an_app_client_says_so()
    {
        await using var emulator = await CognitoEmulator.StartAsync(o => o.AddUserPool("users"), Cancel);

        var fault = Assert.Throws<InvalidOperationException>(() => OptionsOf(s => s.AddCognitoFederation(_ => { }).UseEmulator(emulator)));

        Assert.Contains("has no app client", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DOTNET_ENVIRONMENT", "Production", true)]
    [InlineData("ASPNETCORE_ENVIRONMENT", "production", true)]
    [InlineData("DOTNET_ENVIRONMENT", "Development", false)]
    [InlineData("ASPNETCORE_ENVIRONMENT", "Staging", false)]
    [InlineData("DOTNET_ENVIRONMENT", "", false)]
    [InlineData("UNRELATED", "Production", false)]
    public async Task It_refuses_only_when_the_environment_says_Production(string variable, string value, bool refuses)
    {
        await using var emulator = await StartAsync();
        var builder = new ServiceCollection().AddCognitoFederation(_ => { });
        CognitoFederationBuilder Use() => CognitoEmulatorBuilderExtensions.UseEmulator(builder, emulator, null, null, null, name => name == variable ? value : null);

        if (refuses)
            Assert.Contains(variable, Assert.Throws<InvalidOperationException>(Use).Message, StringComparison.Ordinal);
        else
            Assert.Same(builder, Use());
    }

    [Fact]
    public async Task Services_live_on_the_emulators_clock_and_the_containers_stays()
    {
        await using var emulator = await StartAsync();
        var services = new ServiceCollection().AddSingleton(TimeProvider.System);
        services.AddCognitoFederation(_ => { }).UseEmulator(emulator);
        await using var provider = services.BuildServiceProvider();
        var directory = provider.GetRequiredService<IUserDirectory>();
        var outcome = await directory.SignIn.StartAsync(SignInRequest.Password("alice", "Correct-Horse-1"), Cancel);
        var live = directory.Sessions.Track(Assert.IsType<SignedIn>(outcome).Session);

        var before = await live.GetAccessTokenAsync(Cancel);
        emulator.Clock.Advance(TimeSpan.FromHours(3));

        Assert.NotEqual(before, await live.GetAccessTokenAsync(Cancel));
        Assert.Same(TimeProvider.System, provider.GetRequiredService<TimeProvider>());
    }

    [Theory]
    [InlineData(EmulatorIssuer.Aws)]
    [InlineData(EmulatorIssuer.Self)]
    public async Task Tokens_of_either_issuer_are_adopted(EmulatorIssuer issuer)
    {
        await using var emulator = await StartAsync(o => o.Issuer = issuer);
        var services = new ServiceCollection();
        services.AddCognitoFederation(_ => { }).UseEmulator(emulator);
        await using var provider = services.BuildServiceProvider();
        var directory = provider.GetRequiredService<IUserDirectory>();
        var session = Assert.IsType<SignedIn>(await directory.SignIn.StartAsync(SignInRequest.Password("alice", "Correct-Horse-1"), Cancel)).Session;

        Assert.Equal(session.Subject, directory.Sessions.FromTokens(session.IdToken, session.AccessToken).Subject);
    }

    private static Task<CognitoEmulator> StartAsync(Action<EmulatorOptions>? more = null) => CognitoEmulator.StartAsync(
        o =>
        {
            o.AddUserPool("users", p => p.AddClient("web", c => c.GenerateSecret = true).AddUser("alice", "Correct-Horse-1"));
            o.AddIdentityPool("app", p => p.TrustUserPool("users", "web"));
            more?.Invoke(o);
        },
        Cancel);

    private static CognitoFederationOptions OptionsOf(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<CognitoFederationOptions>>().Value;
    }
}
