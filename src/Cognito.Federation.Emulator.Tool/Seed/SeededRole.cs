using System.Text.Json;

namespace Cognito.Federation.Emulator.Tool;

/// <summary>A role of a seed file. What is left out is as in <see cref="RoleSeed"/>.</summary>
internal sealed class SeededRole
{
    public required string Name { get; init; }

    public JsonElement? Policy { get; init; }

    public JsonElement? TrustPolicy { get; init; }

    public int? MaxSessionDurationMinutes { get; init; }

    public void ApplyTo(RoleSeed role)
    {
        role.Policy = Policy?.GetRawText();
        role.TrustPolicy = TrustPolicy?.GetRawText();
        role.MaxSessionDuration = MaxSessionDurationMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : role.MaxSessionDuration;
    }
}
