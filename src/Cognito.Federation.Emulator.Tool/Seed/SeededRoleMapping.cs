namespace Cognito.Federation.Emulator.Tool;

/// <summary>How the tokens of one provider choose roles in an identity pool of a seed file. What is left out is as in <see cref="RoleMappingSeed"/>.</summary>
internal sealed class SeededRoleMapping
{
    public required string Provider { get; init; }

    public bool? DenyWhenAmbiguous { get; init; }

    public IReadOnlyList<SeededRoleRule>? Rules { get; init; }

    public void ApplyTo(RoleMappingSeed mapping)
    {
        mapping.DenyWhenAmbiguous = DenyWhenAmbiguous ?? mapping.DenyWhenAmbiguous;
        foreach (var rule in Rules ?? [])
            mapping.AddRule(rule.Claim, rule.Match, rule.Value, rule.Role);
    }
}
