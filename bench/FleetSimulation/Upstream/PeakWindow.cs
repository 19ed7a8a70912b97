namespace FleetSimulation;

/// <summary>The most calls in any second, wherever the second begins.</summary>
internal sealed class PeakWindow
{
    private readonly Queue<long> _recent = new();

    public int Peak { get; private set; }

    /// <param name="instant">Not before the call before.</param>
    public void Add(long instant)
    {
        while (_recent.TryPeek(out var oldest) && oldest <= instant - TimeSpan.TicksPerSecond)
            _recent.Dequeue();
        _recent.Enqueue(instant);
        Peak = Math.Max(Peak, _recent.Count);
    }
}
