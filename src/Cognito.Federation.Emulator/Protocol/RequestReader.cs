using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Emulator;

/// <summary>Turns a JSON document into a typed request: nothing that came is ignored.</summary>
internal static class RequestReader
{
    // Amazon's JavaScript client names a device key that it does not have; the service takes the null for a value that is not there.
    private static readonly string[] MapsWithNulls = ["AuthParameters", "ChallengeResponses"];

    public static T Read<T>(string operation, JsonDocument body, JsonTypeInfo<T> type)
        where T : class
    {
        if (body.RootElement.ValueKind != JsonValueKind.Object)
            throw new AwsException("SerializationException", "Start of structure or map found where not expected: the body must be a JSON object.");
        T typed;
        try
        {
            var absent = new Constraints();
            CheckMembers(operation, body.RootElement, type, "", absent);
            absent.ThrowIfBroken();
            typed = body.Deserialize(type)!;
        }
        catch (JsonException e)
        {
            throw new AwsException("SerializationException", $"The value at '{e.Path}' has the wrong type.");
        }
        catch (InvalidOperationException)
        {
            throw new AwsException("SerializationException", "A text of the body holds half of a surrogate pair.");
        }

        if (typed is IConstrained constrained)
        {
            var constraints = new Constraints();
            constrained.Check(constraints);
            constraints.ThrowIfBroken();
        }

        return typed;
    }

    // A member that is not required may be null, which means that it is absent; an item of a list or of most maps may not.
    private static void CheckMembers(string operation, JsonElement value, JsonTypeInfo type, string path, Constraints absent)
    {
        switch (value.ValueKind, type.Kind)
        {
            case (JsonValueKind.Object, JsonTypeInfoKind.Object):
                foreach (var member in value.EnumerateObject())
                {
                    var inner = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                    var property = type.Properties.FirstOrDefault(p => string.Equals(p.Name, member.Name, StringComparison.Ordinal))
                        ?? throw AwsException.Unsupported(operation, inner, "(unknown member)");
                    CheckMembers(operation, member.Value, type.Options.GetTypeInfo(property.PropertyType), inner, absent);
                }

                foreach (var missing in type.Properties.Where(p => p.IsRequired && (!value.TryGetProperty(p.Name, out var given) || given.ValueKind == JsonValueKind.Null)))
                    absent.Required($"{path}.{JsonNamingPolicy.CamelCase.ConvertName(missing.Name)}", null);
                break;
            case (JsonValueKind.Array, JsonTypeInfoKind.Enumerable) when type.ElementType is { } element:
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    if (item.ValueKind == JsonValueKind.Null)
                        absent.Required(FormattableString.Invariant($"{path}.{index + 1}.member"), null);
                    CheckMembers(operation, item, type.Options.GetTypeInfo(element), path + "[]", absent);
                }

                break;
            case (JsonValueKind.Object, JsonTypeInfoKind.Dictionary) when type.ElementType is { } element:
                foreach (var item in value.EnumerateObject())
                {
                    var inner = $"{path}.{item.Name}";
                    if (item.Value.ValueKind == JsonValueKind.Null && !MapsWithNulls.Contains(path))
                        absent.Required(inner, null);
                    CheckMembers(operation, item.Value, type.Options.GetTypeInfo(element), inner, absent);
                }

                break;
        }
    }
}
