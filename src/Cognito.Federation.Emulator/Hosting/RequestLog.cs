namespace Cognito.Federation.Emulator;

/// <summary>Every request that the emulator answered, oldest first. Safe to read while requests are served.</summary>
public sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<LoggedRequest> _requests = [];

    internal RequestLog()
    {
    }

    /// <summary>A copy of what was answered so far.</summary>
    public IReadOnlyList<LoggedRequest> All
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>How often an operation was called, whatever it answered.</summary>
    /// <param name="operation">The operation's name, such as <c>GetId</c>.</param>
    public int Count(string operation)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        lock (_gate)
            return _requests.Count(r => string.Equals(r.Operation, operation, StringComparison.Ordinal));
    }

    /// <summary>Forgets what was answered so far.</summary>
    public void Clear()
    {
        lock (_gate)
            _requests.Clear();
    }

    internal void Add(LoggedRequest request)
    {
        lock (_gate)
            _requests.Add(request);
    }
}
