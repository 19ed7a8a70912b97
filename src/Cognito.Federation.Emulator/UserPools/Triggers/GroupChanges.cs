using System.Text.Json.Nodes;

namespace Cognito.Federation.Emulator;

/// <summary>The groups and roles that stand in tokens in place of the user's; what is empty is left out.</summary>
internal sealed record GroupChanges(IReadOnlyList<string> Groups, IReadOnlyList<string> Roles, string? PreferredRole)
{
    /// <summary><see langword="null"/> when the user's own stay.</summary>
    public static GroupChanges? Of(TriggerAnswer details) => details.Part("groupOverrideDetails") is { } part
        ? new(part.List("groupsToOverride") ?? [], part.List("iamRolesToOverride") ?? [], part.Text("preferredRole"))
        : null;

    public void ApplyTo(JsonObject idClaims, JsonObject accessClaims)
    {
        Set(idClaims, "cognito:groups", Groups);
        Set(accessClaims, "cognito:groups", Groups);
        Set(idClaims, "cognito:roles", Roles);
        idClaims.Remove("cognito:preferred_role");
        if (PreferredRole is not null)
            idClaims["cognito:preferred_role"] = PreferredRole;
    }

    private static void Set(JsonObject claims, string name, IReadOnlyList<string> values)
    {
        claims.Remove(name);
        if (values.Count > 0)
            claims[name] = TriggerRequests.List(values);
    }
}
