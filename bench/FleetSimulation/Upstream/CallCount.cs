namespace FleetSimulation;

/// <summary>What reached the service.</summary>
internal sealed class CallCount
{
    private readonly Lock _lock = new();
    private readonly PeakWindow _all = new();
    private readonly PeakWindow _getIdWindow = new();
    private readonly PeakWindow _getCredentialsWindow = new();

    public int GetId { get; private set; }

    public int GetCredentials { get; private set; }

    public int Peak => _all.Peak;

    public int GetIdPeak => _getIdWindow.Peak;

    public int GetCredentialsPeak => _getCredentialsWindow.Peak;

    public void AddGetId(long instant)
    {
        lock (_lock)
        {
            GetId++;
            _all.Add(instant);
            _getIdWindow.Add(instant);
        }
    }

    public void AddGetCredentials(long instant)
    {
        lock (_lock)
        {
            GetCredentials++;
            _all.Add(instant);
            _getCredentialsWindow.Add(instant);
        }
    }
}
