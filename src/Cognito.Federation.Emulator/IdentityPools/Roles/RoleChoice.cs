namespace Cognito.Federation.Emulator;

/// <summary>Chooses the role of an identity in the enhanced flow.</summary>
internal static class RoleChoice
{
    /// <summary>The ARN of the role; <see langword="null"/> where the pool has none to give.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="access">Whose identity it is.</param>
    /// <param name="wanted">The role that the caller asks for; <see langword="null"/> to take what there is.</param>
    /// <exception cref="AwsException">The caller may not have the role, or the mapping gives none.</exception>
    public static string? For(IdentityPool pool, IdentityAccess access, string? wanted)
    {
        var (login, mapping) = FindMapping(pool, access.Logins);
        if (login is null || mapping is null)
            return wanted is null || wanted == access.DefaultRole ? access.DefaultRole : throw Forbidden(wanted);

        var candidates = mapping.Type == RoleMapping.ByToken ? LoginClaims.All(login, "cognito:roles") : ByRules(login, mapping);
        if (wanted is not null)
            return candidates.Contains(wanted) ? wanted : throw Forbidden(wanted);
        if (mapping.Type == RoleMapping.ByToken && LoginClaims.Single(login, "cognito:preferred_role") is { } preferred)
            return preferred;
        // Of the rules the first that matches counts; of the roles in a token none comes before another.
        if (candidates.Count > 0 && (mapping.Type == RoleMapping.ByRules || candidates.Count == 1))
            return candidates[0];
        return mapping.AmbiguousRoleResolution == RoleMapping.Deny
            ? throw AwsException.NotAuthorized($"The ambiguous role mapping rules for: {login.MappingKey} denied this request.")
            : access.DefaultRole;
    }

    private static (VerifiedLogin? Login, RoleMapping? Mapping) FindMapping(IdentityPool pool, IReadOnlyList<VerifiedLogin> logins)
    {
        lock (pool.Gate)
        {
            foreach (var login in logins)
            {
                if (pool.RoleMappings.TryGetValue(login.MappingKey, out var mapping))
                    return (login, mapping);
            }
        }

        return default;
    }

    private static List<string> ByRules(VerifiedLogin login, RoleMapping mapping)
        => [.. mapping.RulesConfiguration!.Rules.Where(rule => rule.Matches(LoginClaims.All(login, rule.Claim))).Select(static rule => rule.RoleARN).Distinct(StringComparer.Ordinal)];

    private static AwsException Forbidden(string role) => AwsException.NotAuthorized($"Access to Role '{role}' is forbidden.");
}
