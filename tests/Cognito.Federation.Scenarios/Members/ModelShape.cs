using System.Text.Json;

namespace Cognito.Federation.Scenarios.Members;

/// <summary>A shape of a service's model: a structure, list, map or scalar.</summary>
internal sealed class ModelShape(JsonElement shapes, string name)
{
    private readonly JsonElement _shape = shapes.GetProperty(name);

    public string Name => name;

    /// <summary>structure, list, map, string, integer, long, double, boolean, timestamp or blob.</summary>
    public string Type => _shape.GetProperty("type").GetString()!;

    /// <summary>Whether any JSON may stand here.</summary>
    public bool IsDocument => _shape.TryGetProperty("document", out var document) && document.GetBoolean();

    public IReadOnlyDictionary<string, ModelShape> Members =>
        _shape.GetProperty("members").EnumerateObject().ToDictionary(member => member.Name, member => Referenced(member.Value), StringComparer.Ordinal);

    public IReadOnlyList<string> Required => Strings("required");

    /// <summary>The values of an enumeration; empty for anything else.</summary>
    public IReadOnlyList<string> Values => Strings("enum");

    /// <summary>What a list holds.</summary>
    public ModelShape Element => Referenced(_shape.GetProperty("member"));

    /// <summary>What a map's keys lead to.</summary>
    public ModelShape Value => Referenced(_shape.GetProperty("value"));

    private ModelShape Referenced(JsonElement reference) => new(shapes, reference.GetProperty("shape").GetString()!);

    private string[] Strings(string property) =>
        _shape.TryGetProperty(property, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
