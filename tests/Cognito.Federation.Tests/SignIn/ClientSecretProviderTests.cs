using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Federation.Tests;

public sealed class ClientSecretProviderTests
{
    private const string OldSecret = "anoldclientsecretof32characters0";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_secret_that_was_replaced_meanwhile_is_read_afresh_and_the_call_sent_once_more()
    {
        await using var pool = await StartAsync();
        var secrets = new Rotated(OldSecret, pool.Emulator.UserPools[0].Clients[0].Secret!);
        var directory = Directory(pool, secrets);

        var outcome = await directory.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation);

        var signedIn = Assert.IsType<SignedIn>(outcome);
        await directory.Sessions.RefreshAsync(signedIn.Session, Cancellation);
        await directory.Sessions.RevokeAsync(signedIn.Session, Cancellation);
        Assert.Equal(1, secrets.Refusals);
        Assert.Equal(2, pool.Emulator.Requests.Count("InitiateAuth"));
    }

    [Fact]
    public async Task The_provider_is_asked_for_every_call_so_that_a_new_secret_is_used_at_once()
    {
        await using var pool = await StartAsync();
        var secrets = new Rotated(pool.Emulator.UserPools[0].Clients[0].Secret!, OldSecret);
        var directory = Directory(pool, secrets);

        await directory.SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation);

        Assert.Equal(2, secrets.Reads);
        Assert.Equal(0, secrets.Refusals);
    }

    [Fact]
    public async Task A_secret_that_is_refused_and_stays_the_same_is_an_error_without_a_second_call()
    {
        await using var pool = await StartAsync();
        var secrets = new Rotated(OldSecret, OldSecret);

        var fault = await Assert.ThrowsAsync<CognitoServiceException>(() =>
            Directory(pool, secrets).SignIn.StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));

        Assert.Equal(CognitoErrorCode.SecretHashMismatch, fault.Code);
        Assert.Equal(1, pool.Emulator.Requests.Count("InitiateAuth"));
        Assert.DoesNotContain(OldSecret, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_and_a_provider_at_once_are_an_error_that_names_the_key()
    {
        var options = new CognitoFederationOptions { UserPool = { Id = "us-east-1_AbCdEfGhI", ClientId = "web", ClientSecret = OldSecret } };
        options.UserPool.UseClientSecretProvider(new Rotated(OldSecret, OldSecret));

        var fault = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => UserDirectory.Create(options));

        Assert.Contains("Cognito:UserPool:ClientSecret", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(OldSecret, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_gives_the_provider()
    {
        await using var pool = await StartAsync();
        var secrets = new Rotated(pool.Emulator.UserPools[0].Clients[0].Secret!, OldSecret);
        var services = new ServiceCollection();
        services.AddSingleton(secrets);
        services.AddCognitoFederation(o => o.UserPool = new UserPoolOptions { Id = pool.Options.UserPool.Id, ClientId = pool.Options.UserPool.ClientId, ServiceUrl = pool.Options.UserPool.ServiceUrl })
            .UseClientSecretProvider<Rotated>();
        await using var provider = services.BuildServiceProvider();

        Assert.IsType<SignedIn>(await provider.GetRequiredService<ISignIn>().StartAsync(SignInRequest.Password("alice", TestPool.Password), Cancellation));
        Assert.Equal(2, secrets.Reads);
    }

    [Fact]
    public async Task An_emulator_replaces_the_provider_and_keeps_the_treatment_of_devices_in_whatever_order()
    {
        await using var pool = await StartAsync();
        var store = new FileDeviceStore("devices.json");
        foreach (var emulatorFirst in new[] { false, true })
        {
            var services = new ServiceCollection();
            services.AddSingleton(new Rotated(OldSecret, OldSecret));
            var builder = services.AddCognitoFederation(o => o.UserPool.DeviceConfirmation = DeviceConfirmation.Never);
            if (emulatorFirst)
                builder.UseEmulator(pool.Emulator);
            builder.UseClientSecretProvider<Rotated>().UseDeviceStore(store);
            if (!emulatorFirst)
                builder.UseEmulator(pool.Emulator);
            await using var provider = services.BuildServiceProvider();

            var settings = provider.GetRequiredService<FederationSettings>().RequireUserPool();

            Assert.IsNotType<Rotated>(settings.ClientSecret);
            Assert.Same(store, settings.DeviceStore);
            Assert.Equal(DeviceConfirmation.Never, settings.DeviceConfirmation);
        }
    }

    private static Task<TestPool> StartAsync() => TestPool.StartAsync(p => p.AddUser("alice", TestPool.Password), c => c.GenerateSecret = true);

    private static UserDirectory Directory(TestPool pool, IClientSecretProvider secrets)
    {
        pool.Options.UserPool.ClientSecret = null;
        pool.Options.UserPool.UseClientSecretProvider(secrets);
        return UserDirectory.Create(pool.Options, pool.Emulator.Clock);
    }

    /// <summary>Gives one secret until it is refused, and another one from then on.</summary>
    private sealed class Rotated(string first, string second) : IClientSecretProvider
    {
        private string _current = first;

        public int Reads { get; private set; }

        public int Refusals { get; private set; }

        public ValueTask<Secret> GetSecretAsync(Secret? refused = null, CancellationToken cancellationToken = default)
        {
            if (refused is null)
            {
                Reads++;
            }
            else
            {
                Refusals++;
                Assert.Equal(new Secret(_current), refused);
                _current = second;
            }
            return ValueTask.FromResult(new Secret(_current));
        }
    }
}
