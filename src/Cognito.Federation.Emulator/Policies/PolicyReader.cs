using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Reads a policy document. What is not evaluated is refused here, so that a policy is never looser or tighter than it reads.</summary>
internal static class PolicyReader
{
    private const string Version = "2012-10-17";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    public static RolePolicy Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return ReadPolicy(document.RootElement);
        }
        catch (JsonException malformed)
        {
            throw new FormatException($"The policy is not JSON without repeated members: {malformed.Message}", malformed);
        }
    }

    private static RolePolicy ReadPolicy(JsonElement policy)
    {
        RefuseOthers(policy, "The policy", "Version", "Id", "Statement");
        if (!policy.TryGetProperty("Version", out var version) || version.ValueKind != JsonValueKind.String || version.GetString() != Version)
            throw new FormatException($"The policy: Version must be \"{Version}\", got {Print(version)}.");
        if (policy.TryGetProperty("Id", out var id))
            Text(id, "Id");
        if (!policy.TryGetProperty("Statement", out var statement))
            throw new FormatException("The policy: Statement is missing.");
        if (statement.ValueKind == JsonValueKind.Object)
            return new RolePolicy([ReadStatement(statement, "Statement")]);
        if (statement.ValueKind != JsonValueKind.Array || statement.GetArrayLength() == 0)
            throw new FormatException($"The policy: Statement must be an object or a list of at least one, got {Print(statement)}.");
        return new RolePolicy([.. statement.EnumerateArray().Select((element, index) => ReadStatement(element, FormattableString.Invariant($"Statement[{index}]")))]);
    }

    private static PolicyStatement ReadStatement(JsonElement statement, string where)
    {
        RefuseOthers(statement, where, "Sid", "Effect", "Action", "Resource", "Condition");
        if (statement.TryGetProperty("Sid", out var sid))
            Text(sid, where + ".Sid");
        var effect = Text(Required(statement, "Effect", where), where + ".Effect");
        if (effect is not ("Allow" or "Deny"))
            throw new FormatException($"{where}.Effect must be Allow or Deny, got '{effect}'.");

        var actions = Patterns(Required(statement, "Action", where), where + ".Action", static action =>
            action == "*" || (action.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < action.Length - 1)
                ? null
                : "'*' or service:action, such as s3:GetObject");
        var resources = Patterns(Required(statement, "Resource", where), where + ".Resource", static resource =>
            resource == "*" || (resource.StartsWith("arn:", StringComparison.Ordinal) && resource.Count(static letter => letter == ':') >= 5)
                ? null
                : "'*' or an ARN, such as arn:aws:s3:::bucket/*");
        return new PolicyStatement(
            effect == "Allow", actions, resources, statement.TryGetProperty("Condition", out var condition) ? ReadConditions(condition, where + ".Condition") : []);
    }

    private static List<PolicyCondition> ReadConditions(JsonElement condition, string where)
    {
        RefuseOthers(condition, where, "StringEquals", "StringLike");
        var conditions = new List<PolicyCondition>();
        foreach (var comparison in condition.EnumerateObject())
        {
            var at = $"{where}.{comparison.Name}";
            if (comparison.Value.ValueKind != JsonValueKind.Object || !comparison.Value.EnumerateObject().Any())
                throw new FormatException($"{at} must be an object with at least one key, got {Print(comparison.Value)}.");
            foreach (var key in comparison.Value.EnumerateObject())
            {
                if (!PolicyKeys.IsCondition(key.Name))
                    throw new FormatException($"{at}: the emulator does not evaluate the condition key '{key.Name}'; it evaluates {PolicyKeys.Conditions}.");
                conditions.Add(new PolicyCondition(key.Name, comparison.Name == "StringLike", Patterns(key.Value, $"{at}.{key.Name}", static _ => null)));
            }
        }

        return conditions;
    }

    private static List<PolicyPattern> Patterns(JsonElement value, string where, Func<string, string?> expectation)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
            throw new FormatException($"{where} is an empty list.");
        var texts = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(element => Text(element, where)).ToList() : [Text(value, where)];
        foreach (var text in texts)
        {
            if (expectation(text) is { } expected)
                throw new FormatException($"{where} must be {expected}; got '{text}'.");
        }

        return texts.ConvertAll(text => PolicyPattern.Parse(text, where));
    }

    private static void RefuseOthers(JsonElement element, string where, params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{where} must be a JSON object, got {Print(element)}.");
        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
                throw new FormatException($"{where}: the emulator does not evaluate '{member.Name}'; it evaluates {string.Join(", ", known!)}.");
        }
    }

    private static JsonElement Required(JsonElement element, string name, string where)
        => element.TryGetProperty(name, out var value) ? value : throw new FormatException($"{where}: {name} is missing.");

    private static string Text(JsonElement element, string where)
        => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new FormatException($"{where} must be text, got {Print(element)}.");

    private static string Print(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? "nothing" : element.GetRawText() is { Length: > 60 } text ? text[..60] + "..." : element.GetRawText();
}
