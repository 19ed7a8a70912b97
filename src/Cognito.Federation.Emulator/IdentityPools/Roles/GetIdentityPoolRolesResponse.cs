namespace Cognito.Federation.Emulator;

/// <summary>The roles of an identity pool.</summary>
internal sealed record GetIdentityPoolRolesResponse
{
    public required string IdentityPoolId { get; init; }

    public required Dictionary<string, string> Roles { get; init; }

    public IReadOnlyDictionary<string, RoleMapping>? RoleMappings { get; init; }
}
