using System.Text.Json.Serialization.Metadata;

namespace Cognito.Federation.Scenarios;

/// <summary>The members of a contract that are on the wire: those that are ignored can be neither written nor read.</summary>
internal static class JsonMembers
{
    public static IEnumerable<JsonPropertyInfo> Of(JsonTypeInfo type) => type.Properties.Where(property => property.Get is not null || property.Set is not null);
}
