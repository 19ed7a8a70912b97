using System.Diagnostics;
using Cognito.Federation.Wire;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.Federation.Tests.Credentials;

/// <summary>A broker over a fake pool and a fake clock.</summary>
internal sealed class BrokerBench
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public BrokerBench(TimeProvider? time = null, params ILoginTokenProvider[] providers)
    {
        Clock = time as FakeTimeProvider ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        Pool = new FakePool(time ?? Clock);
        Broker = NewBroker(time ?? Clock, Pool, providers);
    }

    public FakeTimeProvider Clock { get; }

    public FakePool Pool { get; }

    public AwsCredentialBroker Broker { get; }

    public static AwsCredentialBroker NewBroker(TimeProvider time, IWireChannel channel, params IEnumerable<ILoginTokenProvider> providers) =>
        new(CallsTo(channel, time), AndTestProviders(providers));

    /// <summary>A pool with every default, at an address where nobody is.</summary>
    public static IdentityPoolSettings Settings { get; } = FederationSettings.From(
        new CognitoFederationOptions { IdentityPool = { Id = "us-east-1:11111111-2222-3333-4444-555555555555", ServiceUrl = "http://127.0.0.1" } }, new ProcessEnvironment(_ => null)).RequireIdentityPool();

    /// <summary>The calls of a pool over a channel of the test's own.</summary>
    public static IdentityPoolCalls CallsTo(IWireChannel channel, TimeProvider time) =>
        new(new FlowResources(Settings, SharedHttp.Invoker, time, NullLoggerFactory.Instance), channel);

    public static IEnumerable<ILoginTokenProvider> AndTestProviders(params IEnumerable<ILoginTokenProvider> providers) =>
        [.. providers, new DelegateTokenProvider("test", TestToken.Provider, (token, _) => new(TestToken.Read(token))), new DelegateTokenProvider("opaque", "opaque.example.com", (token, _) => new(new LoginToken("opaque.example.com", token)))];

    /// <summary>A genuine token of a person.</summary>
    public string Token(string owner, string id = "1", TimeSpan? life = null, params (string, object)[] claims) =>
        Pool.Issue(owner, TestToken.Jwt(owner, Clock.GetUtcNow() + (life ?? TimeSpan.FromDays(1)), id, claims));

    public FederatedIdentity Person(string owner, string id = "1") => FederatedIdentity.From("test", Token(owner, id));

    public Task<TemporaryCredentials> GetAsync(FederatedIdentity identity) => Broker.GetCredentialsAsync(identity, TestContext.Current.CancellationToken).AsTask();

    public Task<IdentityId> GetIdAsync(FederatedIdentity identity) => Broker.GetIdentityIdAsync(identity, TestContext.Current.CancellationToken).AsTask();

    public Task ForgetAsync(FederatedIdentity identity) => Broker.ForgetAsync(identity, TestContext.Current.CancellationToken).AsTask();

    /// <summary>Waits for what happens in the background.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(watch.Elapsed < Patience, "What was to happen in the background did not.");
            await Task.Yield();
        }
    }

    /// <summary>Waits until other credentials than these are in memory.</summary>
    public Task RenewedAsync(FederatedIdentity identity, TemporaryCredentials old) =>
        UntilAsync(() => Broker.Peek(identity) is { } set && set.Credentials.AccessKeyId != old.AccessKeyId);
}
