using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Scenarios.Members;

/// <summary>Compares a type's JSON contract with a shape of the service's model, all the way down, and collects every difference that matters.</summary>
internal sealed class MemberCheck(MessageRole role)
{
    private readonly List<string> _faults = [];
    private readonly HashSet<(Type, string)> _seen = [];

    private bool IsWritten => role is MessageRole.Sent or MessageRole.Answered;

    /// <summary>The differences, each with the path of its member; empty when the type fits.</summary>
    /// <param name="role">What the type does with the message.</param>
    /// <param name="type">The contract.</param>
    /// <param name="shape">The message; null for one without members.</param>
    /// <param name="path">What the message is called in a difference.</param>
    public static IReadOnlyList<string> Compare(MessageRole role, JsonTypeInfo type, ModelShape? shape, string path)
    {
        var check = new MemberCheck(role);
        if (shape is not null)
            check.Structure(type, shape, path);
        else if (JsonMembers.Of(type).Any())
            check.Fault(path, $"has members ({Names(JsonMembers.Of(type).Select(p => p.Name))}), but the service's message has none");
        return check._faults;
    }

    private void Structure(JsonTypeInfo type, ModelShape shape, string path)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            WrongType(path, shape, type.Type);
            return;
        }

        if (!_seen.Add((type.Type, shape.Name)))
            return;
        foreach (var property in JsonMembers.Of(type))
        {
            if (shape.Members.TryGetValue(property.Name, out var member))
                Member(property, member, shape, $"{path}.{property.Name}");
            else
                Fault($"{path}.{property.Name}", $"{shape.Name} has no such member; it has {Names(shape.Members.Keys)}");
        }

        foreach (var name in shape.Required.Where(name => JsonMembers.Of(type).All(property => property.Name != name)))
            Fault($"{path}.{name}", $"{shape.Name} requires this member, but {type.Type.Name} does not have it");
    }

    private void Member(JsonPropertyInfo property, ModelShape member, ModelShape owner, string path)
    {
        var isRequired = owner.Required.Contains(property.Name);
        if (IsWritten && property.Get is null)
            Fault(path, "cannot be written: it has no getter");
        if (!IsWritten && property.Set is null && property.AssociatedParameter is null)
            Fault(path, "cannot be read: it has neither a setter nor a constructor parameter");
        if (!IsWritten && property.IsRequired && !isRequired)
            Fault(path, $"is required here, but optional in {owner.Name}: a message without it would be refused");
        if (IsWritten && isRequired && property.IsGetNullable)
            Fault(path, $"may be null here, but {owner.Name} requires it");
        Value(property.Options.GetTypeInfo(property.PropertyType), member, new JsonLeaf(property), path);
    }

    private void Value(JsonTypeInfo type, ModelShape shape, JsonLeaf leaf, string path)
    {
        switch (shape.Type)
        {
            case "structure" when shape.IsDocument:
                if (type.Type != typeof(JsonElement))
                    WrongType(path, shape, type.Type);
                break;
            case "structure":
                Structure(type, shape, path);
                break;
            case "list" when type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }:
                Value(type.Options.GetTypeInfo(element), shape.Element, new JsonLeaf(element, type.Options), path + "[]");
                break;
            case "map" when type is { Kind: JsonTypeInfoKind.Dictionary, KeyType: { } key, ElementType: { } value } && key == typeof(string):
                Value(type.Options.GetTypeInfo(value), shape.Value, new JsonLeaf(value, type.Options), path + "{}");
                break;
            case "list" or "map":
                WrongType(path, shape, type.Type);
                break;
            default:
                if (type.Kind != JsonTypeInfoKind.None)
                    WrongType(path, shape, type.Type);
                else if (leaf.Differs(shape, IsWritten) is { } difference)
                    Fault(path, difference);
                break;
        }
    }

    private void WrongType(string path, ModelShape shape, Type type) => Fault(path, $"is a {shape.Type} ({shape.Name}), but a {type.Name} here");

    private void Fault(string path, string what) => _faults.Add($"{path}: {what}");

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
}
