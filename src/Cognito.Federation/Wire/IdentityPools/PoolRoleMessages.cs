namespace Cognito.Federation.Wire;

/// <summary>The roles of an identity pool, and how they are chosen.</summary>
internal sealed class PoolRoles
{
    public string? IdentityPoolId { get; init; }

    /// <summary>By kind of identity: <c>authenticated</c> and <c>unauthenticated</c>.</summary>
    public IReadOnlyDictionary<string, string>? Roles { get; init; }

    /// <summary>By provider; a user pool is one provider for each of its app clients.</summary>
    public IReadOnlyDictionary<string, PoolRoleMapping>? RoleMappings { get; init; }
}

/// <summary>How the tokens of one provider choose a role.</summary>
internal sealed class PoolRoleMapping
{
    public string? Type { get; init; }

    public string? AmbiguousRoleResolution { get; init; }

    public PoolRoleRules? RulesConfiguration { get; init; }
}

internal sealed class PoolRoleRules
{
    public IReadOnlyList<PoolRoleRule>? Rules { get; init; }
}

internal sealed class PoolRoleRule
{
    public string? Claim { get; init; }

    public string? MatchType { get; init; }

    public string? Value { get; init; }

    public string? RoleARN { get; init; }
}

/// <summary>Asks which claims of a provider's tokens become session tags.</summary>
internal sealed class TagMapRequest
{
    public required string IdentityPoolId { get; init; }

    public required string IdentityProviderName { get; init; }
}

/// <summary>The claims, by tag.</summary>
internal sealed class TagMap
{
    public string? IdentityPoolId { get; init; }

    public string? IdentityProviderName { get; init; }

    public bool? UseDefaults { get; init; }

    public IReadOnlyDictionary<string, string>? PrincipalTags { get; init; }
}
