namespace Cognito.Federation.Emulator;

/// <summary>The codes that names without a user seem to have been sent, so that they expire and run out as those of users do. Not thread-safe: hold the pool's gate.</summary>
internal sealed class SimulatedResets
{
    private const int MostNames = 1000;

    private readonly Dictionary<string, PendingCodes> _byName = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = new();

    public PendingCodes Of(string name)
    {
        if (_byName.TryGetValue(name, out var codes))
            return codes;
        if (_oldest.Count == MostNames)
            _byName.Remove(_oldest.Dequeue());
        _oldest.Enqueue(name);
        return _byName[name] = new();
    }
}
