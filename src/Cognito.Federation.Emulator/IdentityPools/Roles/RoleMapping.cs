namespace Cognito.Federation.Emulator;

/// <summary>How one provider's users are given roles by their tokens.</summary>
internal sealed record RoleMapping
{
    public string? Type { get; init; }

    public string? AmbiguousRoleResolution { get; init; }

    public RoleMappingRules? RulesConfiguration { get; init; }
}
