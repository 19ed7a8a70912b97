namespace Cognito.Federation.Emulator;

/// <summary>How the tokens of one provider choose the role of whoever brings them. Without a rule the token itself names the roles, in <c>cognito:preferred_role</c> and <c>cognito:roles</c>.</summary>
public sealed class RoleMappingSeed
{
    private readonly List<RoleMappingRule> _rules = [];

    internal RoleMappingSeed(string provider) => Provider = provider;

    /// <summary>The name of the seeded user pool, or the key of <c>Logins</c>, that the mapping is for.</summary>
    public string Provider { get; }

    /// <summary>Whether a token that leads to no role, or to several of which none is preferred, is refused. Default: <see langword="false"/>, it gets the role of <see cref="IdentityPoolSeed.UserRole"/>.</summary>
    public bool DenyWhenAmbiguous { get; set; }

    /// <summary>Adds a rule; the first that a token matches counts. At most 25.</summary>
    /// <param name="claim">The claim that is looked at. A token without it matches no rule on it, not even <see cref="ClaimMatch.IsNot"/>.</param>
    /// <param name="match">How its value is compared; letter case counts.</param>
    /// <param name="value">What it is compared with.</param>
    /// <param name="role">The name or ARN of the role that whoever matches plays.</param>
    public RoleMappingSeed AddRule(string claim, ClaimMatch match, string value, string role)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(claim);
        ArgumentException.ThrowIfNullOrEmpty(value);
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        var type = match switch
        {
            ClaimMatch.Is => "Equals",
            ClaimMatch.IsNot => "NotEqual",
            ClaimMatch.StartsWith => "StartsWith",
            ClaimMatch.Contains => "Contains",
            _ => throw new ArgumentOutOfRangeException(nameof(match), match, "Expected Is, IsNot, StartsWith or Contains."),
        };
        _rules.Add(new RoleMappingRule { Claim = claim, MatchType = type, Value = value, RoleARN = role });
        return this;
    }

    /// <summary>The mapping with the ARNs of its roles.</summary>
    internal RoleMapping ToMapping(Func<string, string> arnOf) => new()
    {
        Type = _rules.Count == 0 ? RoleMapping.ByToken : RoleMapping.ByRules,
        AmbiguousRoleResolution = DenyWhenAmbiguous ? RoleMapping.Deny : RoleMapping.DefaultRole,
        RulesConfiguration = _rules.Count == 0 ? null : new RoleMappingRules { Rules = [.. _rules.Select(rule => rule with { RoleARN = arnOf(rule.RoleARN) })] },
    };
}
