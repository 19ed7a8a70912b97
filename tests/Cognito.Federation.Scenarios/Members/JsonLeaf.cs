using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Scenarios.Members;

/// <summary>A scalar as it is really read and written, converters included: judged by trying values of the service's type.</summary>
internal sealed class JsonLeaf(Type type, JsonSerializerOptions options)
{
    private static readonly Type[] Untyped = [typeof(object), typeof(JsonElement), typeof(JsonDocument), typeof(JsonNode), typeof(JsonValue)];
    private static readonly Type[] Integral = [typeof(int), typeof(long), typeof(short), typeof(uint), typeof(ulong)];

    public JsonLeaf(JsonPropertyInfo property)
        : this(property.PropertyType, property.CustomConverter is { } own ? new JsonSerializerOptions(property.Options) { Converters = { own } } : property.Options)
    {
    }

    /// <summary>How this differs from the service's scalar; null when it does not.</summary>
    public string? Differs(ModelShape shape, bool isWritten)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (Untyped.Contains(plain))
            return $"is a {shape.Type} ({shape.Name}), but untyped here ({plain.Name})";
        if (shape.Type is "integer" or "long" && !Integral.Contains(plain))
            return $"is a {shape.Type} ({shape.Name}), but a {plain.Name} here";
        return Samples(shape).Select(sample => Try(sample, shape, isWritten)).FirstOrDefault(difference => difference is not null);
    }

    private string? Try(string sample, ModelShape shape, bool isWritten)
    {
        object? value;
        try
        {
            value = JsonSerializer.Deserialize(sample, type, options);
        }
        catch (JsonException)
        {
            return $"is a {shape.Type} ({shape.Name}), but {(Nullable.GetUnderlyingType(type) ?? type).Name} here does not read {sample}";
        }

        if (!isWritten)
            return null;
        var written = JsonSerializer.Serialize(value, type, options);
        return IsSame(sample, written, shape) ? null : $"is a {shape.Type} ({shape.Name}): {sample} is written as {written} here";
    }

    private static bool IsSame(string sample, string written, ModelShape shape)
    {
        if (shape.Type != "timestamp")
            return JsonNode.DeepEquals(JsonNode.Parse(sample), JsonNode.Parse(written));

        // Whole seconds are as good as fractions.
        return JsonNode.Parse(written) is JsonValue number && number.GetValueKind() == JsonValueKind.Number
            && Math.Abs(number.GetValue<double>() - JsonNode.Parse(sample)!.GetValue<double>()) < 1;
    }

    private static IEnumerable<string> Samples(ModelShape shape) => shape.Type switch
    {
        "string" when shape.Values.Count > 0 => shape.Values.Select(value => $"\"{value}\""),
        "string" => ["\"text\"", "\"\""],
        "boolean" => ["true", "false"],
        "integer" => ["0", "2147483647"],
        "long" => ["0", "2147483648"],
        "float" or "double" => ["0.5"],
        "timestamp" => ["1700000000", "1700000000.123"],
        "blob" => ["\"AQID\""],
        var other => throw new NotSupportedException($"No sample for the type {other} of {shape.Name}."),
    };
}
