namespace FleetSimulation;

/// <summary>A timer of the <see cref="SimulatedWorld"/>, which guards its fields.</summary>
internal sealed class SimulatedTimer(SimulatedWorld world, TimerCallback callback, object? state) : ITimer
{
    /// <summary>Whether a task waits for the timer; what ends a wait (a <see cref="CancellationTokenSource"/>) is none.</summary>
    public bool IsDelay { get; } = state is Task;

    public long Due { get; set; }

    public int Version { get; set; }

    public bool IsRunning { get; set; }

    public void Ring() => callback(state);

    public bool Change(TimeSpan dueTime, TimeSpan period) =>
        period == Timeout.InfiniteTimeSpan ? world.Set(this, dueTime) : throw new NotSupportedException("Nothing in the simulation rings twice.");

    public void Dispose() => world.Set(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
