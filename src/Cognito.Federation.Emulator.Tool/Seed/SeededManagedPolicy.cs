using System.Text.Json;

namespace Cognito.Federation.Emulator.Tool;

/// <summary>A managed policy of a seed file.</summary>
internal sealed class SeededManagedPolicy
{
    public required string Name { get; init; }

    public required JsonElement Policy { get; init; }
}
