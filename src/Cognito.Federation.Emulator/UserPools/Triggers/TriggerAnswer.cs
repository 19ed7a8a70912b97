using System.Text.Json;

namespace Cognito.Federation.Emulator;

/// <summary>The response of a trigger. A member that is not there, or is null, decides nothing; one of the wrong type is unusable.</summary>
internal sealed class TriggerAnswer
{
    private readonly string _trigger;
    private readonly JsonElement _response;

    /// <param name="trigger">The trigger's name.</param>
    /// <param name="answer">The whole event as it came back.</param>
    public TriggerAnswer(string trigger, JsonElement answer)
    {
        _trigger = trigger;
        _response = answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("response", out var response) ? response : default;
        if (_response.ValueKind != JsonValueKind.Object)
            throw Unusable();
    }

    private TriggerAnswer(string trigger, JsonElement part, bool _)
    {
        _trigger = trigger;
        _response = part;
    }

    /// <summary>The error of an answer that nothing can be done with.</summary>
    public static AwsException Unusable(string? why = null) =>
        new("InvalidLambdaResponseException", why is null ? "Unrecognizable lambda output" : $"Unrecognizable lambda output: {why}");

    public bool Flag(string name) => Find(name, JsonValueKind.True, JsonValueKind.False)?.GetBoolean() == true;

    public string? Text(string name) => Find(name, JsonValueKind.String)?.GetString();

    /// <summary>A map of texts; empty when there is none.</summary>
    public Dictionary<string, string> Texts(string name)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in Values(name))
            map[member.Key] = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : throw Unusable($"{_trigger} answered {name}.{member.Key}, which is no text.");
        return map;
    }

    /// <summary>A map of anything; empty when there is none.</summary>
    public Dictionary<string, JsonElement> Values(string name) =>
        Find(name, JsonValueKind.Object)?.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal) ?? [];

    /// <summary>A list of texts; <see langword="null"/> when there is none.</summary>
    public List<string>? List(string name) => Find(name, JsonValueKind.Array) is { } list
        ? [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Unusable($"{_trigger} answered {name} with an item that is no text."))]
        : null;

    /// <summary>A part with members of its own; <see langword="null"/> when there is none.</summary>
    public TriggerAnswer? Part(string name) => Find(name, JsonValueKind.Object) is { } part ? new TriggerAnswer(_trigger, part, true) : null;

    private JsonElement? Find(string name, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (!_response.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return kinds.Contains(value.ValueKind) ? value : throw Unusable($"{_trigger} answered {name} with the wrong type.");
    }
}
