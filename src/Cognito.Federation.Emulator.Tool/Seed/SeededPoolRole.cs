using System.Text.Json;

namespace Cognito.Federation.Emulator.Tool;

/// <summary>The role that an identity pool gives to users or guests.</summary>
internal sealed class SeededPoolRole
{
    public string? Name { get; init; }

    public JsonElement? Policy { get; init; }
}
