namespace Cognito.Federation.Emulator;

/// <summary>The answer of both operations on the tags of a provider.</summary>
internal sealed record PrincipalTagAttributeMap
{
    public required string IdentityPoolId { get; init; }

    public required string IdentityProviderName { get; init; }

    public required bool UseDefaults { get; init; }

    public required IReadOnlyDictionary<string, string> PrincipalTags { get; init; }

    /// <summary>Hold the pool's gate.</summary>
    public static PrincipalTagAttributeMap Of(IdentityPool pool, string provider)
    {
        var map = pool.TagMaps.GetValueOrDefault(provider) ?? SessionTagMap.None;
        return new() { IdentityPoolId = pool.Id, IdentityProviderName = provider, UseDefaults = map.UsesDefaults, PrincipalTags = map.Claims };
    }
}
