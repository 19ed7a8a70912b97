using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>One call of a trigger: its source, what it is told, and the empty response that it fills.</summary>
/// <param name="Trigger">The trigger's name in errors, such as <c>PreSignUp</c>.</param>
/// <param name="Source">The value of <c>triggerSource</c>.</param>
/// <param name="Request">What it is told.</param>
/// <param name="Response">What it fills.</param>
internal sealed record TriggerCall(string Trigger, string Source, JsonObject Request, JsonObject Response)
{
    public string Version { get; init; } = "1";
}
