namespace Cognito.Federation.Emulator.Tool;

/// <summary>An identity pool of a seed file. What is left out is as in <see cref="IdentityPoolSeed"/>.</summary>
internal sealed class SeededIdentityPool
{
    public required string Name { get; init; }

    public string? Id { get; init; }

    public bool? AllowGuests { get; init; }

    public bool? AllowClassicFlow { get; init; }

    public IReadOnlyList<SeededTrust>? UserPools { get; init; }

    public string? GoogleClientId { get; init; }

    public string? FacebookAppId { get; init; }

    public string? DeveloperProvider { get; init; }

    public SeededPoolRole? UserRole { get; init; }

    public SeededPoolRole? GuestRole { get; init; }

    public IReadOnlyList<SeededRoleMapping>? RoleMappings { get; init; }

    public IReadOnlyList<SeededPrincipalTags>? PrincipalTags { get; init; }

    public void ApplyTo(IdentityPoolSeed pool)
    {
        pool.Id = Id;
        if (AllowGuests == true)
            pool.AllowGuests();
        if (AllowClassicFlow == true)
            pool.AllowClassicFlow();
        foreach (var trust in UserPools ?? [])
            pool.TrustUserPool(trust.Name, trust.Client, trust.ServerSideTokenCheck ?? false);
        if (GoogleClientId is not null)
            pool.TrustGoogle(GoogleClientId);
        if (FacebookAppId is not null)
            pool.TrustFacebook(FacebookAppId);
        if (DeveloperProvider is not null)
            pool.TrustDeveloper(DeveloperProvider);
        foreach (var mapping in RoleMappings ?? [])
            pool.MapRoles(mapping.Provider, mapping.ApplyTo);
        foreach (var tags in PrincipalTags ?? [])
            pool.MapPrincipalTags(tags.Provider, tags.Claims);
        if (UserRole is not null)
            pool.UserRole(UserRole.Policy?.GetRawText(), UserRole.Name);
        if (GuestRole is not null)
            pool.GuestRole(GuestRole.Policy?.GetRawText(), GuestRole.Name);
    }
}
