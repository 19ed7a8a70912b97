namespace FleetSimulation;

/// <summary>The clock of one server. An object of its own for each, since the library counts the calls of a process by its clock, and each server stands for a process.</summary>
internal sealed class ServerClock(SimulatedWorld world) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => world.Now;

    public override DateTimeOffset GetUtcNow() => world.Start.AddTicks(world.Now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(world, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }
}
