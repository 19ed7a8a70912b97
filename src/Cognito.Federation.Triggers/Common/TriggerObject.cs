using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Federation.Triggers;

/// <summary>A part of an event. What it does not know of its JSON it keeps, and writes back.</summary>
public abstract class TriggerObject
{
    private protected TriggerObject()
    {
    }

    /// <summary>The members that this version has no property for, as they came; <see langword="null"/> when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? OtherMembers { get; set; }

    /// <summary>The name of the type; never what is in it.</summary>
    public override string ToString() => GetType().Name;

    // The service writes null where there is nothing.
    private protected static IReadOnlyDictionary<string, string> OrEmpty(IReadOnlyDictionary<string, string>? values) =>
        values ?? new Dictionary<string, string>();
}
