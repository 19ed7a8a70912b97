namespace Cognito.Federation.Emulator;

/// <summary>The rules of a role mapping, in order.</summary>
internal sealed record RoleMappingRules
{
    public required IReadOnlyList<RoleMappingRule> Rules { get; init; }
}
