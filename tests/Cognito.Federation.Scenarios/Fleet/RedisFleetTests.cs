using System.Diagnostics;
using Cognito.Federation.Emulator;
using Cognito.Federation.Testing;
using FleetSimulation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using S3Uploader;

namespace Cognito.Federation.Scenarios;

/// <summary>Two servers that share a real Redis, with the sample's channel.</summary>
[Trait("Kind", "Heavy")]
public sealed class RedisFleetTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IDataProtectionProvider _keys = new EphemeralDataProtectionProvider();
    private readonly List<ServiceProvider> _servers = [];
    private RedisProcess _redis = null!;
    private CognitoEmulator _emulator = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisProcess.StartAsync(External.Redis());
        _emulator = await Emulators.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
            await server.DisposeAsync();
        if (_emulator is not null)
            await _emulator.DisposeAsync();
        _redis?.Dispose();
    }

    [Fact]
    public async Task One_server_fetches_for_both_and_a_sign_out_on_one_is_heard_on_the_other()
    {
        // By a clock that stands still, so that a Redis that is slow to be reached here is waited for, and not left alone.
        var clock = new FakeTimeProvider(_emulator.Clock.GetUtcNow());
        var (one, other) = (NewServer(clock), NewServer(clock));
        var token = _emulator.Providers.Google.CreateIdToken("ann", Emulators.GoogleClientId);
        FederatedIdentity Ann() => FederatedIdentity.From("Google", token);
        var keys = await one.GetCredentialsAsync(Ann(), Stop);
        Assert.Equal(keys.AccessKeyId, (await other.GetCredentialsAsync(Ann(), Stop)).AccessKeyId);
        Assert.Equal(1, _emulator.Requests.Count("GetId"));

        await one.ForgetAsync(Ann(), Stop);
        await UntilAsync(async () =>
        {
            // Until the other server listens and has heard.
            var now = await other.GetCredentialsAsync(Ann(), Stop);
            if (now.AccessKeyId != keys.AccessKeyId)
                return true;
            await one.ForgetAsync(Ann(), Stop);
            return false;
        });
    }

    [Fact]
    public async Task Nobody_sees_that_the_Redis_died()
    {
        var server = NewServer();
        var ann = FederatedIdentity.From("Google", _emulator.Providers.Google.CreateIdToken("ann", Emulators.GoogleClientId));
        var keys = await server.GetCredentialsAsync(ann, Stop);

        _redis.Stop();

        Assert.Equal(keys.AccessKeyId, (await server.GetCredentialsAsync(ann, Stop)).AccessKeyId);
        for (var user = 0; user < 5; user++)
            Assert.NotEmpty((await server.GetCredentialsAsync(FederatedIdentity.From("Google", _emulator.Providers.Google.CreateIdToken($"user{user}", Emulators.GoogleClientId)), Stop)).AccessKeyId);
        await server.ForgetAsync(ann, Stop);
        Assert.NotEqual(keys.AccessKeyId, (await server.GetCredentialsAsync(ann with { }, Stop)).AccessKeyId);
    }

    private IAwsCredentialBroker NewServer(TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_keys).AddStackExchangeRedisCache(options => options.Configuration = _redis.Address + ",abortConnect=false").AddSingleton(new RedisForgetChannel(_redis.Address));
        services.AddCognitoFederation().AddGoogle(google => google.ClientIds.Add(Emulators.GoogleClientId)).UseDistributedCache().UseForgetChannel<RedisForgetChannel>().UseEmulator(_emulator).UseTimeProvider(clock ?? _emulator.Clock);
        var server = services.BuildServiceProvider();
        _servers.Add(server);
        return server.GetRequiredService<IAwsCredentialBroker>();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(watch.Elapsed < Patience, "What was to happen on the other server did not.");
            await Task.Yield();
        }
    }
}
