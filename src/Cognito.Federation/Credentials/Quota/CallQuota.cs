using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>The turns of all calls to the identity pool service of one region, whichever pool they are for.</summary>
internal sealed class CallQuota : ICallPace
{
    // One for each clock, so that a program on a clock of its own, a test for example, keeps its own turns.
    private static readonly ConditionalWeakTable<TimeProvider, ConcurrentDictionary<(Uri Endpoint, double GetId, double Other), CallQuota>> Known = [];

    private readonly Uri _endpoint;
    private readonly TimeProvider _time;
    private readonly CallBucket _getId;
    private readonly ConcurrentDictionary<string, CallBucket> _others = new(StringComparer.Ordinal);
    private readonly double _otherPerSecond;

    private CallQuota(Uri endpoint, double getIdPerSecond, double otherPerSecond, TimeProvider time)
    {
        _endpoint = endpoint;
        _time = time;
        _getId = new CallBucket(getIdPerSecond, time);
        _otherPerSecond = otherPerSecond;
        Telemetry.ObserveQuota(this);
    }

    /// <summary>The quota of a service's address. Brokers of one process that say the same of it share one.</summary>
    public static CallQuota Of(IdentityPoolSettings pool, TimeProvider time) =>
        Known.GetOrCreateValue(time).GetOrAdd((pool.Endpoint, pool.GetIdPerSecond, pool.OtherPerSecond), key => new CallQuota(key.Endpoint, key.GetId, key.Other, time));

    /// <summary>The address and, for each operation that was called, the share of its rate that is free.</summary>
    public IEnumerable<(string Server, string Operation, double Headroom)> Headrooms =>
        [(_endpoint.Host, GetId, _getId.Headroom), .. _others.Select(other => (_endpoint.Host, other.Key, other.Value.Headroom))];

    private static string GetId => IdentityPoolOperations.GetId.Name;

    public ValueTask<long> WaitAsync(string operation, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var bucket = operation == GetId ? _getId : _others.GetOrAdd(operation, _ => new CallBucket(_otherPerSecond, _time));
        if (!bucket.TryReserve(atMost, out var wait))
            throw Exhausted(operation, bucket.PerSecond, atMost, wait);
        return wait == TimeSpan.Zero ? new(0L) : WaitAsync(bucket, wait, cancellationToken);
    }

    private async ValueTask<long> WaitAsync(CallBucket bucket, TimeSpan wait, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        try
        {
            await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            bucket.Return();
            throw;
        }
        return _time.GetTimestamp() - started;
    }

    private CognitoServiceException Exhausted(string operation, double perSecond, TimeSpan atMost, TimeSpan wait)
    {
        var happened = string.Create(CultureInfo.InvariantCulture, $"this process keeps to {perSecond:0.##} of these calls per second (IdentityPool:Quota), and the turn of this one would come in {wait.TotalSeconds:0.#} s, later than the {atMost.TotalSeconds:0.#} s that a call may wait.");
        var rule = ErrorRules.For(CognitoErrorCode.TooManyRequests, operation);
        return new CognitoServiceException(CognitoErrorCode.TooManyRequests, $"{operation} was not sent: {happened} Come again later, or raise the quota at AWS and here. ({_endpoint.GetLeftPart(UriPartial.Authority)})")
        {
            Operation = operation,
            IsTransient = rule.IsTransient,
            RetryAfter = wait - atMost,
        };
    }
}
