namespace Cognito.Federation.Wire;

/// <summary>How much repeating one channel may do: a bucket that failures empty and successes fill, so that an outage is not met with a storm.</summary>
internal sealed class RetryQuota
{
    public const int Capacity = 500;
    public const int RetryCost = 5;
    public const int TimeoutCost = 10;
    private const int SuccessRefill = 1;

    private readonly Lock _lock = new();
    private int _available = Capacity;

    public int Available
    {
        get
        {
            lock (_lock)
                return _available;
        }
    }

    /// <summary>Takes what a retry costs; false when too little is left.</summary>
    public bool TryTake(int cost)
    {
        lock (_lock)
        {
            if (_available < cost)
                return false;
            _available -= cost;
            return true;
        }
    }

    /// <summary>A success gives back what its last retry took, or a little when it needed none.</summary>
    public void Refill(int lastCost)
    {
        lock (_lock)
            _available = Math.Min(Capacity, _available + (lastCost == 0 ? SuccessRefill : lastCost));
    }
}
