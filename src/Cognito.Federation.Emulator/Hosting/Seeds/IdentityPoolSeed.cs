namespace Cognito.Federation.Emulator;

/// <summary>An identity pool that an emulator starts with.</summary>
public sealed class IdentityPoolSeed
{
    internal IdentityPoolSeed(string name) => Name = name;

    /// <summary>The pool's name.</summary>
    public string Name { get; }
}
