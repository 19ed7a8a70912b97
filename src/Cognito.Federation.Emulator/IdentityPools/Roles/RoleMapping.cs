namespace Cognito.Federation.Emulator;

/// <summary>How one provider's users are given roles by their tokens.</summary>
internal sealed record RoleMapping
{
    public const string ByToken = "Token";
    public const string ByRules = "Rules";
    public const string Deny = "Deny";
    public const string DefaultRole = "AuthenticatedRole";

    /// <summary>The service's model has 400, its documents have 25.</summary>
    private const int MostRules = 25;

    public required string Type { get; init; }

    public string? AmbiguousRoleResolution { get; init; }

    public RoleMappingRules? RulesConfiguration { get; init; }

    public void Check(Constraints constraints, string where)
    {
        constraints.OneOf(where + ".type", Type, ByToken, ByRules).OneOf(where + ".ambiguousRoleResolution", AmbiguousRoleResolution, DefaultRole, Deny);
        if (RulesConfiguration is null)
            return;
        constraints.Count(where + ".rulesConfiguration.rules", RulesConfiguration.Rules.Count, 1, MostRules);
        foreach (var (index, rule) in RulesConfiguration.Rules.Index())
            rule.Check(constraints, FormattableString.Invariant($"{where}.rulesConfiguration.rules.{index + 1}"));
    }

    /// <exception cref="AwsException">Parts of the mapping do not go together.</exception>
    public void RefuseContradictions(string provider)
    {
        if (AmbiguousRoleResolution is null)
            throw AwsException.InvalidParameter($"The role mapping for '{provider}' must have an AmbiguousRoleResolution: {DefaultRole} or {Deny}.");
        if (Type == ByRules && RulesConfiguration is null)
            throw AwsException.InvalidParameter($"The role mapping for '{provider}' is of type {ByRules}, so it must have a RulesConfiguration.");
        if (Type == ByToken && RulesConfiguration is not null)
            throw AwsException.InvalidParameter($"The role mapping for '{provider}' is of type {ByToken}, so it must not have a RulesConfiguration.");
    }
}
