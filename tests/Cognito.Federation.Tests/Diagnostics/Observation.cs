using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Cognito.Federation.Tests.Diagnostics;

/// <summary>What the library logs, measures and traces in the flow of one test. Meters and sources belong to the process, so what other tests do at the same time is left out.</summary>
internal sealed class Observation : IDisposable
{
    private static readonly AsyncLocal<Observation?> Flow = new();

    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    private Observation()
    {
        Loggers = LoggerFactory.Create(logging => logging.AddProvider(new FakeLoggerProvider(Logs)).SetMinimumLevel(LogLevel.Trace));
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Cognito.Federation")
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Cognito.Federation",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (Flow.Value == this)
                    Activities.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_activities);
    }

    public FakeLogCollector Logs { get; } = new();

    public ILoggerFactory Loggers { get; }

    public ConcurrentQueue<Measurement> Measurements { get; } = new();

    /// <summary>In the order in which they ended.</summary>
    public ConcurrentQueue<Activity> Activities { get; } = new();

    /// <summary>Begins; not in an async method of its own, whose flow would end with it.</summary>
    public static Observation Begin()
    {
        var observation = new Observation();
        Flow.Value = observation;
        return observation;
    }

    /// <summary>The measurements of one instrument, oldest first.</summary>
    public List<Measurement> Of(string instrument) => [.. Measurements.Where(m => m.Instrument == instrument)];

    public void Dispose()
    {
        Flow.Value = null;
        _meters.Dispose();
        _activities.Dispose();
        Loggers.Dispose();
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Flow.Value == this)
            Measurements.Enqueue(new Measurement(instrument.Name, value, tags.ToArray().ToDictionary(t => t.Key, t => t.Value?.ToString())));
    }

    internal sealed record Measurement(string Instrument, double Value, IReadOnlyDictionary<string, string?> Tags);
}
