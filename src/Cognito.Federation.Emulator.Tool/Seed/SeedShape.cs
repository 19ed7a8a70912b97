using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Emulator.Tool;

/// <summary>Compares a seed file with the types it is read into, so that an error can say what was expected where.</summary>
internal static class SeedShape
{
    public static void Check(string file, JsonElement value, JsonTypeInfo type, string path)
    {
        if (type.Type == typeof(JsonElement) || type.Type == typeof(JsonElement?))
        {
            Expect(value.ValueKind == JsonValueKind.Object, file, path, "an object", value);
            return;
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                Expect(value.ValueKind == JsonValueKind.Object, file, path, "an object", value);
                CheckMembers(file, value, type, path);
                break;
            case JsonTypeInfoKind.Enumerable:
                Expect(value.ValueKind == JsonValueKind.Array, file, path, "a list", value);
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Check(file, item, type.Options.GetTypeInfo(type.ElementType!), FormattableString.Invariant($"{path}[{index++}]"));
                break;
            case JsonTypeInfoKind.Dictionary:
                Expect(value.ValueKind == JsonValueKind.Object, file, path, "an object", value);
                foreach (var member in value.EnumerateObject())
                    Check(file, member.Value, type.Options.GetTypeInfo(type.ElementType!), $"{path}.{member.Name}");
                break;
            default:
                CheckValue(file, value, type.Type, path);
                break;
        }
    }

    private static void CheckMembers(string file, JsonElement value, JsonTypeInfo type, string path)
    {
        foreach (var member in value.EnumerateObject())
        {
            var property = type.Properties.FirstOrDefault(p => p.Name == member.Name)
                ?? throw new UsageException($"{file}: {path}: unknown member '{member.Name}'; expected {string.Join(", ", type.Properties.Select(p => p.Name))}.");
            Check(file, member.Value, type.Options.GetTypeInfo(property.PropertyType), $"{path}.{member.Name}");
        }

        if (type.Properties.FirstOrDefault(p => p.IsRequired && !value.TryGetProperty(p.Name, out _)) is { } missing)
            throw new UsageException($"{file}: {path}: '{missing.Name}' is missing.");
    }

    private static void CheckValue(string file, JsonElement value, Type type, string path)
    {
        var kind = value.ValueKind;
        if (type == typeof(string))
            Expect(kind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()), file, path, "a text", value);
        else if (type == typeof(bool) || type == typeof(bool?))
            Expect(kind is JsonValueKind.True or JsonValueKind.False, file, path, "true or false", value);
        else if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } words)
            CheckWord(file, value, Enum.GetNames(words), path);
        else if (type == typeof(long?))
            Expect(kind == JsonValueKind.Number && value.TryGetInt64(out _), file, path, "a whole number", value);
        else
            Expect(kind == JsonValueKind.Number && value.TryGetInt32(out _), file, path, "a whole number", value);
    }

    // In any case of letters, for the service itself writes OPTIONAL, but String.
    private static void CheckWord(string file, JsonElement value, string[] words, string path)
    {
        var isText = value.ValueKind == JsonValueKind.String;
        if (!isText || !words.Contains(value.GetString(), StringComparer.OrdinalIgnoreCase))
            throw new UsageException($"{file}: {path}: expected one of {string.Join(", ", words)}, got {(isText ? "another text" : Describe(value))}.");
    }

    private static void Expect(bool held, string file, string path, string expected, JsonElement value)
    {
        if (!held)
            throw new UsageException($"{file}: {path}: expected {expected}, got {Describe(value)}.");
    }

    // Values are not repeated: a misplaced one may be a password.
    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()) ? "an empty text" : "a text",
        JsonValueKind.Number => value.TryGetInt32(out _) ? "a whole number" : "another number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
