using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>What the pool's owner changes in the tokens of one sign-in.</summary>
internal sealed record TokenChanges(ClaimChanges Id, ClaimChanges Access, IReadOnlyList<string> AddScopes, IReadOnlyList<string> SuppressScopes, GroupChanges? Groups)
{
    private static TokenChanges None { get; } = new(ClaimChanges.None, ClaimChanges.None, [], [], null);

    /// <summary>Version 1 changes the ID token, and the groups of both. Its claims are texts.</summary>
    public static TokenChanges OfVersion1(TriggerAnswer? answer)
    {
        if (answer?.Part("claimsOverrideDetails") is not { } details)
            return None;
        details.Texts("claimsToAddOrOverride");
        return None with { Id = ClaimChanges.Of(details), Groups = GroupChanges.Of(details) };
    }

    public static TokenChanges OfVersion2(TriggerAnswer? answer)
    {
        if (answer?.Part("claimsAndScopeOverrideDetails") is not { } details)
            return None;
        var access = details.Part("accessTokenGeneration");
        return new(
            ClaimChanges.Of(details.Part("idTokenGeneration")),
            ClaimChanges.Of(access),
            access?.List("scopesToAdd") ?? [],
            access?.List("scopesToSuppress") ?? [],
            GroupChanges.Of(details));
    }

    public void ApplyTo(JsonObject idClaims, JsonObject accessClaims)
    {
        Id.ApplyTo(idClaims);
        Access.ApplyTo(accessClaims);
        var scopes = ((string?)accessClaims["scope"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        accessClaims["scope"] = string.Join(' ', scopes.Union(AddScopes).Except(SuppressScopes));
        Groups?.ApplyTo(idClaims, accessClaims);
    }
}
