using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>Reads the elements that policies of every kind are made of, and names the one that is wrong.</summary>
internal static class PolicyElement
{
    private const string AnyValue = "ForAnyValue:";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <exception cref="FormatException">The text is not JSON without repeated members, or the reader refuses it.</exception>
    public static T Parse<T>(string json, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return read(document.RootElement);
        }
        catch (JsonException malformed)
        {
            throw new FormatException($"The policy is not JSON without repeated members: {malformed.Message}", malformed);
        }
    }

    /// <summary>Reads conditions.</summary>
    /// <param name="condition">The element.</param>
    /// <param name="where">Where it is, for errors.</param>
    /// <param name="isKey">Whether this kind of policy has a key.</param>
    /// <param name="keys">The keys that it has, for errors.</param>
    public static List<PolicyCondition> Conditions(JsonElement condition, string where, Func<string, bool> isKey, string keys)
    {
        RefuseOthers(condition, where, "StringEquals", "StringLike", AnyValue + "StringEquals", AnyValue + "StringLike");
        var conditions = new List<PolicyCondition>();
        foreach (var comparison in condition.EnumerateObject())
        {
            var at = $"{where}.{comparison.Name}";
            if (comparison.Value.ValueKind != JsonValueKind.Object || !comparison.Value.EnumerateObject().Any())
                throw new FormatException($"{at} must be an object with at least one key, got {Print(comparison.Value)}.");
            foreach (var key in comparison.Value.EnumerateObject())
            {
                if (!isKey(key.Name))
                    throw new FormatException($"{at}: the emulator does not evaluate the condition key '{key.Name}'; it evaluates {keys}.");
                conditions.Add(new PolicyCondition(key.Name, comparison.Name.EndsWith("StringLike", StringComparison.Ordinal), Patterns(key.Value, $"{at}.{key.Name}", static _ => null)));
            }
        }

        return conditions;
    }

    public static List<PolicyPattern> Patterns(JsonElement value, string where, Func<string, string?> expectation)
    {
        var texts = Texts(value, where);
        foreach (var text in texts)
        {
            if (expectation(text) is { } expected)
                throw new FormatException($"{where} must be {expected}; got '{text}'.");
        }

        return texts.ConvertAll(text => PolicyPattern.Parse(text, where));
    }

    /// <summary>Whether a statement allows; its <c>Sid</c> is looked at on the way.</summary>
    public static bool Allows(JsonElement statement, string where)
    {
        if (statement.TryGetProperty("Sid", out var sid))
            Text(sid, where + ".Sid");
        return Text(Required(statement, "Effect", where), where + ".Effect") switch
        {
            "Allow" => true,
            "Deny" => false,
            var other => throw new FormatException($"{where}.Effect must be Allow or Deny, got '{other}'."),
        };
    }

    /// <summary>One text, or a list of at least one.</summary>
    public static List<string> Texts(JsonElement value, string where)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
            throw new FormatException($"{where} is an empty list.");
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(element => Text(element, where)).ToList() : [Text(value, where)];
    }

    public static void RefuseOthers(JsonElement element, string where, params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{where} must be a JSON object, got {Print(element)}.");
        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
                throw new FormatException($"{where}: the emulator does not evaluate '{member.Name}'; it evaluates {string.Join(", ", known!)}.");
        }
    }

    public static JsonElement Required(JsonElement element, string name, string where)
        => element.TryGetProperty(name, out var value) ? value : throw new FormatException($"{where}: {name} is missing.");

    public static string Text(JsonElement element, string where)
        => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new FormatException($"{where} must be text, got {Print(element)}.");

    public static string Print(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? "nothing" : element.GetRawText() is { Length: > 60 } text ? text[..60] + "..." : element.GetRawText();
}
