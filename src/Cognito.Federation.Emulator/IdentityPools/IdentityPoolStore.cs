using System.Collections.Concurrent;

namespace Cognito.Federation.Emulator;

/// <summary>Every identity pool of one emulator.</summary>
internal sealed class IdentityPoolStore
{
    private readonly ConcurrentQueue<EmulatedIdentityPool> _pools = new();

    public IReadOnlyList<EmulatedIdentityPool> All => [.. _pools];
}
