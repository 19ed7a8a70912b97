namespace Cognito.Federation.Emulator;

/// <summary>What the user of an emulator should know, each said once.</summary>
internal sealed class Warnings(Action<string>? sink)
{
    private readonly Lock _gate = new();
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_gate)
                return [.. _all];
        }
    }

    public void Add(string warning)
    {
        lock (_gate)
        {
            if (_all.Contains(warning))
                return;
            _all.Add(warning);
        }

        sink?.Invoke(warning);
    }
}
