namespace Cognito.Federation.Emulator;

/// <summary>One rule of a role mapping.</summary>
internal sealed record RoleMappingRule
{
    public string? Claim { get; init; }

    public string? MatchType { get; init; }

    public string? Value { get; init; }

    public string? RoleARN { get; init; }
}
