using System.Text.Json;

namespace Cognito.Federation.Emulator.Tool;

/// <summary>A role with its policy.</summary>
internal sealed class SeededRole
{
    public required string Name { get; init; }

    public required JsonElement Policy { get; init; }
}
