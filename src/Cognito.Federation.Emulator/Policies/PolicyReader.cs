using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Reads a policy document. What is not evaluated is refused here, so that a policy is never looser or tighter than it reads.</summary>
internal static class PolicyReader
{
    private const string Version = "2012-10-17";

    public static RolePolicy Read(string json) => PolicyElement.Parse(json, policy => Policy(policy, ReadStatement));

    /// <summary>Reads what every policy is made of; how its statements look depends on its kind.</summary>
    public static RolePolicy Policy(JsonElement policy, Func<JsonElement, string, PolicyStatement?> readStatement) => new([.. Statements(policy, readStatement).OfType<PolicyStatement>()]);

    private static IEnumerable<PolicyStatement?> Statements(JsonElement policy, Func<JsonElement, string, PolicyStatement?> readStatement)
    {
        PolicyElement.RefuseOthers(policy, "The policy", "Version", "Id", "Statement");
        if (!policy.TryGetProperty("Version", out var version) || version.ValueKind != JsonValueKind.String || version.GetString() != Version)
            throw new FormatException($"The policy: Version must be \"{Version}\", got {PolicyElement.Print(version)}.");
        if (policy.TryGetProperty("Id", out var id))
            PolicyElement.Text(id, "Id");
        if (!policy.TryGetProperty("Statement", out var statement))
            throw new FormatException("The policy: Statement is missing.");
        if (statement.ValueKind == JsonValueKind.Object)
            return [readStatement(statement, "Statement")];
        if (statement.ValueKind != JsonValueKind.Array || statement.GetArrayLength() == 0)
            throw new FormatException($"The policy: Statement must be an object or a list of at least one, got {PolicyElement.Print(statement)}.");
        return [.. statement.EnumerateArray().Select((element, index) => readStatement(element, FormattableString.Invariant($"Statement[{index}]")))];
    }

    private static PolicyStatement ReadStatement(JsonElement statement, string where)
    {
        PolicyElement.RefuseOthers(statement, where, "Sid", "Effect", "Action", "Resource", "Condition");
        var allows = PolicyElement.Allows(statement, where);
        var actions = PolicyElement.Patterns(PolicyElement.Required(statement, "Action", where), where + ".Action", static action =>
            action == "*" || (action.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < action.Length - 1)
                ? null
                : "'*' or service:action, such as s3:GetObject");
        var resources = PolicyElement.Patterns(PolicyElement.Required(statement, "Resource", where), where + ".Resource", static resource =>
            resource == "*" || (resource.StartsWith("arn:", StringComparison.Ordinal) && resource.Count(static letter => letter == ':') >= 5)
                ? null
                : "'*' or an ARN, such as arn:aws:s3:::bucket/*");
        return new PolicyStatement(
            allows, actions, resources, statement.TryGetProperty("Condition", out var condition) ? PolicyElement.Conditions(condition, where + ".Condition", PolicyKeys.IsCondition, PolicyKeys.Conditions) : []);
    }
}
