using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>What tokens say of a user's groups.</summary>
internal sealed class GroupClaims
{
    private readonly List<string> _groups;
    private readonly List<string> _roles;
    private readonly string? _preferredRole;

    private GroupClaims(List<string> groups, List<string> roles, string? preferredRole) => (_groups, _roles, _preferredRole) = (groups, roles, preferredRole);

    /// <summary>Reads a user's groups; hold the pool's gate.</summary>
    public static GroupClaims Of(UserPool pool, PoolUser user)
    {
        var groups = pool.Groups.Of(user).OrderBy(group => group.Precedence ?? long.MaxValue).ThenBy(group => group.Name, StringComparer.Ordinal).ToList();
        var withRole = groups.Where(group => !string.IsNullOrEmpty(group.RoleArn)).ToList();
        // The lowest number wins; where two groups share it, only a role that they share too.
        var first = withRole.Where(group => group.Precedence == withRole[0].Precedence).Select(group => group.RoleArn!).Distinct().ToList();
        return new([.. groups.Select(group => group.Name)], [.. withRole.Select(group => group.RoleArn!).Distinct()], first is [var only] ? only : null);
    }

    public void WriteId(Utf8JsonWriter json)
    {
        WriteAccess(json);
        WriteList(json, "cognito:roles", _roles);
        if (_preferredRole is not null)
            json.WriteString("cognito:preferred_role", _preferredRole);
    }

    public void WriteAccess(Utf8JsonWriter json) => WriteList(json, "cognito:groups", _groups);

    private static void WriteList(Utf8JsonWriter json, string claim, List<string> values)
    {
        if (values.Count == 0)
            return;
        json.WriteStartArray(claim);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
