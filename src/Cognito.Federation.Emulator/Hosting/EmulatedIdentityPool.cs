namespace Cognito.Federation.Emulator;

/// <summary>An identity pool in the emulator.</summary>
public sealed class EmulatedIdentityPool
{
    internal EmulatedIdentityPool(string name, string id)
    {
        Name = name;
        Id = id;
    }

    /// <summary>The pool's name.</summary>
    public string Name { get; }

    /// <summary>The pool's id: region, colon and a UUID.</summary>
    public string Id { get; }
}
