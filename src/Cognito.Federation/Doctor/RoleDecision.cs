using Cognito.Federation.Wire;

namespace Cognito.Federation;

/// <summary>How the enhanced flow chooses a role.</summary>
/// <param name="defaultRole">The pool's role for this kind of identity; null where it has none.</param>
/// <param name="wanted">The role that was asked for; null to let the pool choose.</param>
internal sealed class RoleDecision(string? defaultRole, string? wanted)
{
    public static RolePreview Denied(RolePreviewReason reason, string explanation) => new() { RoleArn = null, Reason = reason, Explanation = explanation };

    /// <summary>Without a mapping there is the default role only.</summary>
    public RolePreview WithoutMapping(string whom, RolePreviewReason reason = RolePreviewReason.DefaultRole)
    {
        if (wanted is not null)
            return wanted == defaultRole ? Given(wanted, RolePreviewReason.RequestedRole, $"It was asked for, and is the pool's role for {whom}.") : Refused($"the pool's role for {whom}, {defaultRole ?? "none"}");
        return Default(reason, reason == RolePreviewReason.GuestRole ? "It is the pool's role for guests." : $"The pool maps no roles for {whom}, so it is the pool's role for those who signed in.");
    }

    /// <summary>By the token's own roles or by rules.</summary>
    public RolePreview ByMapping(string provider, PoolRoleMapping mapping, LoginClaims claims) => mapping.Type == "Rules"
        ? ByRules(provider, mapping, claims)
        : ByToken(provider, mapping, claims);

    private RolePreview ByToken(string provider, PoolRoleMapping mapping, LoginClaims claims)
    {
        var roles = claims.All("cognito:roles");
        if (wanted is not null)
            return roles.Contains(wanted) ? Given(wanted, RolePreviewReason.RequestedRole, "It was asked for, and is in the token's cognito:roles.") : Refused($"the token's cognito:roles, {roles.Count} in number");
        if (claims.Single("cognito:preferred_role") is { } preferred)
            return Given(preferred, RolePreviewReason.PreferredRole, "It is the token's cognito:preferred_role.");
        if (roles is [var only])
            return Given(only, RolePreviewReason.OnlyRole, "It is the only one in the token's cognito:roles.");
        return Ambiguous(provider, mapping, roles.Count == 0 ? "The token names no role" : $"The token names {roles.Count} roles and prefers none");
    }

    private RolePreview ByRules(string provider, PoolRoleMapping mapping, LoginClaims claims)
    {
        var matching = (mapping.RulesConfiguration?.Rules ?? []).Select(static (rule, index) => (Rule: rule, Number: index + 1)).Where(one => Matches(one.Rule, claims)).ToList();
        if (wanted is not null)
        {
            return matching.Find(one => one.Rule.RoleARN == wanted) is { Rule: { } rule } asked
                ? Given(wanted, RolePreviewReason.RequestedRole, $"It was asked for, and rule {asked.Number} gives it: {Words(rule)}.") with { RuleNumber = asked.Number }
                : Refused("a role of a rule that matches");
        }
        if (matching is [var first, ..])
            return Given(first.Rule.RoleARN!, RolePreviewReason.MatchedRule, $"Rule {first.Number} is the first that matches: {Words(first.Rule)}.") with { RuleNumber = first.Number };
        return Ambiguous(provider, mapping, claims.CanBeRead ? "No rule matches" : "No rule matches what can be known of an opaque token (iss and aud)");
    }

    private RolePreview Ambiguous(string provider, PoolRoleMapping mapping, string why) => mapping.AmbiguousRoleResolution == "Deny"
        ? Denied(RolePreviewReason.AmbiguousDenied, $"{why}, and the mapping of {provider} then denies.")
        : Default(RolePreviewReason.AmbiguousDefaultRole, $"{why}, and the mapping of {provider} then gives the pool's role for those who signed in.");

    private RolePreview Default(RolePreviewReason reason, string explanation) => defaultRole is null
        ? Denied(RolePreviewReason.NoRole, "The pool has no role for this kind of identity.")
        : Given(defaultRole, reason, explanation);

    private RolePreview Refused(string allowed) => Denied(RolePreviewReason.RequestedRoleRefused, $"{wanted} was asked for; allowed is {allowed}.");

    private static RolePreview Given(string role, RolePreviewReason reason, string explanation) => new() { RoleArn = role, Reason = reason, Explanation = explanation };

    private static string Words(PoolRoleRule rule) => $"{rule.Claim} {rule.MatchType} '{rule.Value}'";

    // A claim that is not there matches nothing, not even that it is not something.
    private static bool Matches(PoolRoleRule rule, LoginClaims claims) => claims.All(rule.Claim ?? "") is { Count: > 0 } values && rule.Value is { } wanted && rule.MatchType switch
    {
        "Equals" => values.Contains(wanted),
        "NotEqual" => !values.Contains(wanted),
        "StartsWith" => values.Any(value => value.StartsWith(wanted, StringComparison.Ordinal)),
        "Contains" => values.Any(value => value.Contains(wanted, StringComparison.Ordinal)),
        _ => false,
    };
}
