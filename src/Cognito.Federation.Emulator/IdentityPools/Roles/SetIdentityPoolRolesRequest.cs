namespace Cognito.Federation.Emulator;

/// <summary>What SetIdentityPoolRoles is asked.</summary>
internal sealed record SetIdentityPoolRolesRequest : IConstrained
{
    private const int MostMappings = 10;

    public string? IdentityPoolId { get; init; }

    public Dictionary<string, string>? Roles { get; init; }

    public Dictionary<string, RoleMapping>? RoleMappings { get; init; }

    public void Check(Constraints constraints)
    {
        constraints.PoolId(IdentityPoolId).Required(nameof(Roles), Roles);
        foreach (var (kind, arn) in Roles ?? [])
            constraints.OneOf("Roles.key", kind, SetIdentityPoolRolesOperation.ForUsers, SetIdentityPoolRolesOperation.ForGuests).Length("Roles.value", arn, 20, 2048);
        constraints.Count(nameof(RoleMappings), RoleMappings?.Count, 0, MostMappings);
        foreach (var (provider, mapping) in RoleMappings ?? [])
        {
            constraints.Length("RoleMappings.key", provider, 1, 128);
            mapping.Check(constraints, $"RoleMappings.{provider}");
        }
    }
}
