using Cognito.Federation;
using StackExchange.Redis;

namespace S3Uploader;

/// <summary>Tells the other servers of a fleet, through a channel of Redis, which login is to be forgotten.</summary>
internal sealed class RedisForgetChannel(string configuration) : IForgetChannel, IAsyncDisposable
{
    private static readonly RedisChannel Name = RedisChannel.Literal("cognito:forget");

    // Connected when it is needed first, and again by itself after a fault.
    private readonly Lazy<Task<ConnectionMultiplexer>> _redis = new(() =>
    {
        var options = ConfigurationOptions.Parse(configuration);
        options.AbortOnConnectFail = false;
        return ConnectionMultiplexer.ConnectAsync(options);
    });

    public async ValueTask PublishAsync(string person, CancellationToken cancellationToken = default)
    {
        var redis = await _redis.Value.WaitAsync(cancellationToken);
        await redis.GetSubscriber().PublishAsync(Name, person).WaitAsync(cancellationToken);
    }

    public IDisposable Subscribe(Action<string> forget)
    {
        var subscription = new Subscription();
        _ = ListenAsync(forget, subscription);
        return subscription;
    }

    public async ValueTask DisposeAsync()
    {
        if (_redis.IsValueCreated)
            await (await _redis.Value).DisposeAsync();
    }

    private async Task ListenAsync(Action<string> forget, Subscription subscription)
    {
        var redis = await _redis.Value;
        await redis.GetSubscriber().SubscribeAsync(Name, (_, message) =>
        {
            if (!subscription.IsOver && message.HasValue)
                forget(message.ToString());
        });
    }

    private sealed class Subscription : IDisposable
    {
        public bool IsOver { get; private set; }

        public void Dispose() => IsOver = true;
    }
}
